import type { EventTree, VariantPrice } from "../../modules/ticketing/catalog/types";
import { offerNames } from "../../shared/session-label";

/** The one product option by which a buyer chooses a ticket: a value for each offer. */
export const TICKET_OPTION = "Ticket";

export type ProductDetails = {
  title: string;
  handle: string;
  description: string | null;
  thumbnail: string | null;
  status: "draft" | "published";
};

export type VariantDetails = {
  title: string;
  manage_inventory: false;
  options: Record<typeof TICKET_OPTION, string>;
  prices: VariantPrice[];
};

/** The event's product as Medusa should have it: only a published event is for sale. */
export function productDetails(event: EventTree): ProductDetails {
  return {
    title: event.title,
    handle: event.handle,
    description: event.description,
    thumbnail: event.image_url,
    status: event.status === "published" ? "published" : "draft",
  };
}

/** Each offer's variant, by the offer's id. */
export function variantDetails(event: EventTree): Map<string, VariantDetails> {
  const types = new Map(event.ticket_types.map((type) => [type.id, type]));
  const sessions = event.sessions.map((session) => ({
    ...session,
    ticket_offers: session.ticket_offers.map((offer) => ({
      ...offer,
      ticket_type_name: types.get(offer.ticket_type_id)?.name,
    })),
  }));
  const names = offerNames(sessions, event.timezone);
  return new Map(
    sessions.flatMap(({ ticket_offers }) =>
      ticket_offers.map(({ id, ticket_type_id }) => {
        const title = names.get(id) as string;
        return [
          id,
          {
            title,
            manage_inventory: false,
            options: { [TICKET_OPTION]: title },
            prices: types.get(ticket_type_id)?.prices ?? [],
          },
        ] as const;
      }),
    ),
  );
}

/** The product's variants and option values as Medusa has them. */
export type CurrentProduct = {
  id: string;
  title: string;
  handle: string;
  description: string | null;
  thumbnail: string | null;
  status: string;
  options: { id: string; title: string; values: { id: string; value: string }[] }[];
  variants: {
    id: string;
    title: string;
    options: { id: string; value: string; option_id: string }[];
  }[];
};

export type ProductSync = {
  product_id: string;
  option_id: string;
  details: (ProductDetails & { sales_channels?: { id: string }[] }) | null;
  add: { offer_id: string; variant: VariantDetails }[];
  rename: { variant_id: string; value_id: string; title: string; from: string }[];
  remove: { variant_ids: string[]; value_ids: string[] };
};

/**
 * What brings the product in step with the event: nothing, most of the time.
 *
 * @param salesChannelIds where it is sold from now on; where it is sold already when left out
 */
export function planProductSync(
  event: EventTree,
  product: CurrentProduct,
  salesChannelIds?: readonly string[],
): ProductSync {
  const wanted = variantDetails(event);
  const offers = event.sessions.flatMap((session) => session.ticket_offers);
  const option = product.options.find(({ title }) => title === TICKET_OPTION);
  const chosenValue = (variant: CurrentProduct["variants"][number]) =>
    variant.options.find((value) => value.option_id === option?.id);

  const present = new Set<string | null>(product.variants.map((variant) => variant.id));
  const offerOfVariant = new Map(offers.map((offer) => [offer.variant_id, offer.id]));
  const gone = product.variants.filter((variant) => !offerOfVariant.has(variant.id));
  const details = productDetails(event);
  const sales_channels = salesChannelIds?.map((id) => ({ id }));
  const changed = (Object.keys(details) as (keyof ProductDetails)[]).some(
    (key) => details[key] !== product[key],
  );
  return {
    product_id: product.id,
    option_id: option?.id ?? "",
    details:
      changed || sales_channels ? { ...details, ...(sales_channels && { sales_channels }) } : null,
    add: offers
      .filter((offer) => !present.has(offer.variant_id))
      .map((offer) => ({ offer_id: offer.id, variant: wanted.get(offer.id) as VariantDetails })),
    rename: product.variants.flatMap((variant) => {
      const title = wanted.get(offerOfVariant.get(variant.id) ?? "")?.title;
      const value = chosenValue(variant);
      if (!title || !value || (variant.title === title && value.value === title)) return [];
      return [{ variant_id: variant.id, value_id: value.id, title, from: value.value }];
    }),
    remove: {
      variant_ids: gone.map((variant) => variant.id),
      value_ids: gone.flatMap((variant) => chosenValue(variant)?.id ?? []),
    },
  };
}
