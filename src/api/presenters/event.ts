import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { statusWithoutPrice } from "../../modules/ticketing/catalog/offer-status";
import type {
  EventTree,
  OfferRow,
  Price,
  TicketTypeRow,
  VariantPrice,
} from "../../modules/ticketing/catalog/types";

export type PriceContext = { region_id?: string; currency_code?: string };

type PricedVariant = {
  id: string;
  price_set?: {
    id: string;
    prices?: (Price & { rules_count: number; price_list_id: string | null })[];
  } | null;
};

/** The variants that some events are sold as. */
const variantsOf = (events: readonly EventTree[]) =>
  events
    .flatMap((event) => event.sessions)
    .flatMap((session) => session.ticket_offers)
    .flatMap((offer) => offer.variant_id ?? []);

/** What a buyer pays for each variant; undefined where there is no price to show. */
export type PriceOf = (variantId: string | null) => Price | undefined;

/** Prices of all variants of some events, see {@link readVariantPrices}. @throws 400 for an unknown region */
export const readPrices = (
  container: MedusaContainer,
  events: readonly EventTree[],
  context: PriceContext,
) => readVariantPrices(container, variantsOf(events), context);

/**
 * Prices of variants, price lists and regions considered: two queries, whatever the number.
 *
 * @throws 400 for an unknown region
 */
export async function readVariantPrices(
  container: MedusaContainer,
  variantIds: string[],
  context: PriceContext,
): Promise<PriceOf> {
  if (!variantIds.length) return () => undefined;

  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "price_set.id",
      "price_set.prices.currency_code",
      "price_set.prices.amount",
      "price_set.prices.rules_count",
      "price_set.prices.price_list_id",
    ],
    filters: { id: variantIds },
  });
  const variants = new Map((data as PricedVariant[]).map((variant) => [variant.id, variant]));

  const currency_code = await currencyOf(container, context);
  const calculated = await container
    .resolve(Modules.PRICING)
    .calculatePrices(
      { id: [...variants.values()].flatMap((variant) => variant.price_set?.id ?? []) },
      { context: { currency_code, ...(context.region_id && { region_id: context.region_id }) } },
    );
  const amounts = new Map(calculated.map((price) => [price.id, price.calculated_amount]));
  const isChosen = Boolean(context.region_id ?? context.currency_code);

  return (variantId) => {
    const priceSet = variants.get(variantId ?? "")?.price_set;
    const amount = amounts.get(priceSet?.id ?? "");
    if (typeof amount === "number") return { amount, currency_code };
    const prices = priceSet?.prices ?? [];
    const first = prices.find((price) => !price.rules_count && !price.price_list_id) ?? prices[0];
    return isChosen || !first
      ? undefined
      : { amount: first.amount, currency_code: first.currency_code };
  };
}

async function currencyOf(container: MedusaContainer, context: PriceContext): Promise<string> {
  if (context.region_id) {
    const [region] = await container
      .resolve(Modules.REGION)
      .listRegions({ id: context.region_id }, { select: ["currency_code"] });
    if (!region) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `region_id: there is no region ${context.region_id}`,
      );
    }
    return region.currency_code;
  }
  if (context.currency_code) return context.currency_code;
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 });
  const currencies = store?.supported_currencies ?? [];
  return (
    (currencies.find((currency) => currency.is_default) ?? currencies[0])?.currency_code ?? "eur"
  );
}

/** What a storefront is told of an offer: one without a price that it could ask for can't be bought. */
export function presentSale({ variant_id, status, remaining }: OfferRow, priceOf: PriceOf) {
  return { status: priceOf(variant_id) ? status : statusWithoutPrice(status), remaining };
}

/** The Event of `API.md` that a storefront gets. */
export function presentEvent(event: EventTree, priceOf: PriceOf) {
  const types = new Map(event.ticket_types.map((type) => [type.id, type]));
  const presentOffer = (offer: OfferRow) => {
    const type = types.get(offer.ticket_type_id) as TicketTypeRow;
    return {
      id: offer.id,
      ticket_type: { id: offer.ticket_type_id, name: type.name },
      variant_id: offer.variant_id,
      price: priceOf(offer.variant_id) ?? null,
      ...presentSale(offer, priceOf),
      min_per_order: type.min_per_order,
      max_per_order: type.max_per_order,
      invoice_allowed: type.invoice_allowed,
      attendee_details: type.attendee_details ?? event.attendee_details,
    };
  };
  return {
    id: event.id,
    handle: event.handle,
    title: event.title,
    description: event.description,
    status: event.status,
    timezone: event.timezone,
    venue_name: event.venue_name,
    venue_address: event.venue_address,
    image_url: event.image_url,
    product_id: event.product_id,
    sessions: event.sessions.map((session) => ({
      id: session.id,
      name: session.name,
      starts_at: session.starts_at,
      ends_at: session.ends_at,
      doors_at: session.doors_at,
      sales_opens_at: session.sales_opens_at,
      sales_closes_at: session.sales_closes_at,
      status: session.status,
      ticket_offers: session.ticket_offers.map(presentOffer),
    })),
  };
}

/** The Event that the admin gets: all of the storefront's, and what only the organiser decides. */
export function presentAdminEvent(event: EventTree, priceOf: PriceOf) {
  const obstacles = new Map(
    event.sessions
      .flatMap((session) => session.ticket_offers)
      .map((offer) => [offer.id, offer.obstacle]),
  );
  const { sessions, ...shown } = presentEvent(event, priceOf);
  return {
    ...shown,
    sessions: sessions.map((session) => ({
      ...session,
      ticket_offers: session.ticket_offers.map((offer) => ({
        ...offer,
        obstacle: obstacles.get(offer.id) ?? null,
      })),
    })),
    hold_seconds: event.hold_seconds,
    attendee_details: event.attendee_details,
    max_per_customer: event.max_per_customer,
    check_in_opens_minutes: event.check_in_opens_minutes,
    reminder_hours: event.reminder_hours,
    invoice_deadline_days: event.invoice_deadline_days,
    created_at: event.created_at,
    updated_at: event.updated_at,
    ticket_types: event.ticket_types.map(({ event_id, prices, ...type }) => ({
      ...type,
      prices: prices
        .filter(isUnconditional)
        .map(({ currency_code, amount }) => ({ currency_code, amount })),
      has_conditional_prices: !prices.every(isUnconditional),
    })),
    capacity_pools: event.capacity_pools.map(({ event_id, ...pool }) => pool),
  };
}

const isUnconditional = ({ rules, min_quantity, max_quantity }: VariantPrice) =>
  !rules && min_quantity === undefined && max_quantity === undefined;
