/**
 * The `reference` of a credit line of Medusa's that a gift card or customer credit pays, by which it is known from all
 * others; its `reference_id` is the account.
 */
export const CARD_CREDIT = "box_office_gift_card";
