/** Set in the metadata of the payment collections that payment links open, to tell them from Medusa's own. */
const LINK_MARK = "box_office_payment_link";

export const LINK_METADATA = { [LINK_MARK]: true };

/** Whether a payment link opened the collection. */
export function isLinkCollection(collection: {
  metadata?: Record<string, unknown> | null;
}): boolean {
  return collection.metadata?.[LINK_MARK] === true;
}
