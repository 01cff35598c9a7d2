import type {
  MedusaNextFunction,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { LostLine } from "../../modules/gift-card/types";
import { toMinor } from "../../shared/money";
import { isStorable } from "../../shared/text-schema";
import { assertWholeCards } from "../../workflows/gift-cards/card-lines";
import {
  type AddedLine,
  CHOSEN_AMOUNT,
  chosenPrices,
  hasChosenAmount,
} from "../../workflows/gift-cards/chosen-amounts";
import { afterAnswer } from "./after-answer";

/** What Medusa's workflows take of a line beside what its routes do. */
type Priced = AddedLine & { quantity: number; unit_price?: number; is_tax_inclusive?: boolean };
type NewCart = {
  region_id?: string | null;
  currency_code?: string | null;
  items?: Priced[];
};
type ChangedLine = Omit<Priced, "variant_id">;

/**
 * On Medusa's routes that put a line on a cart: where its buyer chose what a gift card is worth, that is its price, tax and
 * all. A client names no price itself, since Medusa takes none from it.
 *
 * @throws `gift_card_amount_not_allowed`, `quantity_limit` for a part of a card; 400 for what is no amount
 */
export async function priceAddedLine(
  req: MedusaStoreRequest<Priced>,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const added = req.validatedBody;
  await assertWholeCards(req.scope, [added]);
  if (!hasChosenAmount(added.metadata)) return next();
  const cartId = req.params.id as string;
  const [cart] = await req.scope
    .resolve(Modules.CART)
    .listCarts({ id: cartId }, { select: ["id", "currency_code"] });
  if (!cart) return next();
  await priceLines(req.scope, [added], cart.currency_code);
  // Whoever chooses anew has seen that the former amount is gone.
  const { wishes } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const seen = await wishes.lostLinesOf(cartId);
  await wishes.forgetLostLines(cartId, idsOf(seen));
  next();
}

/** As {@link priceAddedLine}, for a cart that begins with lines. */
export async function priceFirstLines(
  req: MedusaStoreRequest<NewCart>,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { items = [], currency_code, region_id } = req.validatedBody;
  await assertWholeCards(req.scope, items);
  if (!items.some(({ metadata }) => hasChosenAmount(metadata))) return next();
  const currency = currency_code ?? (await currencyOfRegion(req.scope, region_id ?? null));
  // Without a region there is no cart: Medusa says so.
  if (currency) await priceLines(req.scope, items, currency.toLowerCase());
  next();
}

/**
 * As {@link priceAddedLine}, for a line that is changed: it gets another amount where one is named, and keeps the one that it
 * has where other metadata is.
 */
export async function priceChangedLine(
  req: MedusaStoreRequest<ChangedLine>,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const change = req.validatedBody;
  const carts = req.scope.resolve(Modules.CART);
  const [line] = await carts.listLineItems(
    { id: req.params.line_id as string, cart_id: req.params.id as string },
    { select: ["id", "variant_id", "metadata"], relations: ["cart"] },
  );
  if (!line?.variant_id) return next();
  await assertWholeCards(req.scope, [{ variant_id: line.variant_id, quantity: change.quantity }]);
  if (change.metadata === undefined || change.quantity === 0) return next();
  if (hasChosenAmount(change.metadata)) {
    const { variant_id, cart } = line;
    const priced: Priced = { ...change, variant_id };
    await priceLines(req.scope, [priced], cart.currency_code);
    change.unit_price = priced.unit_price;
  } else if (hasChosenAmount(line.metadata)) {
    change.metadata = { ...change.metadata, [CHOSEN_AMOUNT]: line.metadata?.[CHOSEN_AMOUNT] };
  }
  next();
}

async function priceLines(
  container: MedusaContainer,
  lines: Priced[],
  currencyCode: string,
): Promise<void> {
  const prices = await chosenPrices(container, lines, currencyCode);
  lines.forEach((line, nth) => {
    const price = prices[nth];
    if (price !== undefined) Object.assign(line, { unit_price: price, is_tax_inclusive: true });
  });
}

async function currencyOfRegion(
  container: MedusaContainer,
  given: string | null,
): Promise<string | undefined> {
  const id = given ?? (await defaultRegion(container));
  if (!id || !isStorable(id)) return undefined;
  const [region] = await container
    .resolve(Modules.REGION)
    .listRegions({ id }, { select: ["id", "currency_code"] });
  return region?.currency_code;
}

/** Where Medusa places a cart that names no region. */
async function defaultRegion(container: MedusaContainer): Promise<string | null | undefined> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["id", "default_region_id"], take: 1 });
  return store?.default_region_id;
}

/**
 * Medusa takes lines of a chosen amount off a cart that goes to another region, where it may be no amount of that currency:
 * notes them first, for the cart's notices. What is on it still was not lost.
 */
export async function noteLostAmounts(
  req: MedusaStoreRequest<{ region_id?: string }>,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { region_id } = req.validatedBody;
  if (!region_id) return next();
  const cart_id = req.params.id as string;
  const [cart] = await req.scope
    .resolve(Modules.CART)
    .listCarts(
      { id: cart_id },
      { select: ["id", "region_id", "currency_code"], relations: ["items"] },
    );
  const lines = (cart?.items ?? []).filter(({ metadata }) => hasChosenAmount(metadata));
  if (!cart || cart.region_id === region_id || !lines.length) return next();
  const { wishes } = req.scope.resolve(BOX_OFFICE_GIFT_CARD);
  const { currency_code } = cart;
  const noted = lines.map(({ id, title, unit_price }) => ({
    ...{ line_item_id: id, title, currency_code },
    amount_minor: toMinor(unit_price, currency_code),
  }));
  await wishes.noteLostLines(cart_id, noted);
  afterAnswer(req, res, async (succeeded) => {
    if (succeeded) return;
    // Another change of the cart may have taken them off at the same time.
    const kept = await req.scope
      .resolve(Modules.CART)
      .listLineItems({ id: idsOf(noted), cart_id }, { select: ["id"] });
    await wishes.forgetLostLines(
      cart_id,
      kept.map(({ id }) => id),
    );
  });
  next();
}

const idsOf = (lines: readonly LostLine[]) => lines.map(({ line_item_id }) => line_item_id);
