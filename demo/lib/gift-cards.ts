import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, ProductStatus } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_GIFT_CARD } from "../../src/modules/gift-card";
import type { GiftCard } from "../../src/modules/gift-card/types";
import { settleOrderWorkflow } from "../../src/workflows";
import { type DemoCard, type DemoCardOrder, GIFT_CARD_PRODUCT } from "../data/gift-cards";
import { type Context, findOrder, placeOrder, takeMoney } from "./orders";

const DAY = 86_400_000;
const CURRENCY = "nok";
const MINOR = 100;

/** The product, its cards bought, and cards by hand of both modes in every state. */
export async function ensureGiftCards(
  context: Context,
  orders: readonly DemoCardOrder[],
  cards: readonly DemoCard[],
): Promise<void> {
  const variants = await ensureProduct(context);
  for (const order of orders) await ensureCardOrder(context, order, variants);
  for (const card of cards) await ensureCard(context, card);
}

/** By value, the variant that sells such cards. */
async function ensureProduct({ container, store }: Context): Promise<Map<string, string>> {
  const { title, handle, values, free } = GIFT_CARD_PRODUCT;
  const sold = [
    ...values.map((value) => ({ value, name: String(value) })),
    { value: free.min, name: free.title },
  ];
  const [known] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle }, { relations: ["variants"] });
  const product =
    known ??
    (
      await createProductsWorkflow(container).run({
        input: {
          products: [
            {
              ...{ title, handle, status: ProductStatus.PUBLISHED },
              ...{ is_giftcard: true, discountable: false },
              sales_channels: [{ id: store.sales_channel_ids.concerts }],
              options: [{ title: "Beløp", values: sold.map(({ name }) => name) }],
              variants: sold.map(({ value, name }) => ({
                ...{ title: name, options: { Beløp: name } },
                manage_inventory: false,
                prices: [{ currency_code: CURRENCY, amount: value }],
              })),
            },
          ],
        },
      })
    ).result[0];
  if (product) await sellAnyAmount(container, product.id);
  return new Map(product?.variants.map(({ title, id }) => [title, id]));
}

/** What has been said of the product since stays as it is. */
async function sellAnyAmount(container: MedusaContainer, product_id: string): Promise<void> {
  const { min, max } = GIFT_CARD_PRODUCT.free;
  const { products } = container.resolve(BOX_OFFICE_GIFT_CARD);
  if ((await products.productsOf([product_id])).has(product_id)) return;
  await products.saveProduct({
    ...{ product_id, follows_shop_expiry: true, expires_in_months: null },
    ...{ voucher_type: "multi", send_by: "email", design_file_id: null },
    free_amount: {
      ...{ min_minor: min * MINOR, max_minor: max * MINOR, currency_code: CURRENCY },
    },
  });
}

async function ensureCardOrder(
  context: Context,
  order: DemoCardOrder,
  variants: ReadonlyMap<string, string>,
): Promise<void> {
  const { container, admin_id } = context;
  const variant_id = variants.get(String(order.value)) as string;
  const orderId =
    (await findOrder(container, order.ref)) ??
    (await placeOrder(context, order, [{ variant_id, quantity: order.quantity }], async () => {}));
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  if (order.pays === "by card, taken") await takeMoney(container, orderId, admin_id);
}

/** Issued once; what has been done with it since stays as it is. */
async function ensureCard({ container, admin_id }: Context, card: DemoCard): Promise<void> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (!giftCards.isOn || (await giftCards.findByCode(card.code))) return;
  const { code, amount, mode, origin, expires_in_days: days, note } = card;
  const [issued] = await giftCards.issueCards([
    {
      ...{ code, mode, origin, note, currency_code: CURRENCY, initial_minor: amount * MINOR },
      ...{ voucher_type: "multi", is_active: true, created_by: admin_id },
      recipient: { name: card.for },
      expires_at: days === undefined ? null : new Date(Date.now() + days * DAY),
    },
  ]);
  if (issued) await meetFate(container, issued.card, card, admin_id);
}

async function meetFate(
  container: MedusaContainer,
  { id, initial_minor }: GiftCard,
  { code, fate }: DemoCard,
  actor_id: string,
): Promise<void> {
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const by = { actor_id, key: `demo:${code}` };
  const at_till = { ...by, taken_for: "purchase" as const };
  switch (fate?.is) {
    case "partly used":
      await cards.cashOut(id, {
        ...at_till,
        amount_minor: 180 * MINOR,
        reason: "Kasse, bong 1204",
      });
      return;
    case "used up":
      await cards.cashOut(id, {
        ...at_till,
        amount_minor: initial_minor,
        reason: "Kasse, bong 1205",
      });
      return;
    case "disabled":
      await cards.disableCard(id, { actor_id, reason: "Meldt mistet av eieren" });
      return;
    case "void":
      await cards.voidCard(id, actor_id);
      return;
    case "moved":
      await move(container, id, fate.to, by);
      return;
    case "redeemed":
      await redeem(container, id, fate.email, actor_id);
  }
}

async function move(
  container: MedusaContainer,
  from_id: string,
  code: string,
  by: { actor_id: string; key: string },
): Promise<void> {
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  const target = await giftCards.findByCode(code);
  if (target) await giftCards.cards.moveBalance({ from_id, to_id: target.id, ...by });
}

/** Whoever bought something is a customer of the store. */
async function redeem(
  container: MedusaContainer,
  id: string,
  email: string,
  actor_id: string,
): Promise<void> {
  const { cards } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const [customer] = await container.resolve(Modules.CUSTOMER).listCustomers({ email });
  if (customer) await cards.redeemCard(id, { customer_id: customer.id, actor_id });
}
