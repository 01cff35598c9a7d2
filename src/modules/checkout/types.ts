/** An answer of the buyer's, as the question stood when it was asked (E16). */
export type CheckoutAnswer = {
  key: string;
  label: string;
  /** As the API takes it: of a choice the option's value. */
  value: string | boolean;
  /** As the buyer reads it. */
  text: string;
};

export type AcceptedTerms = { version: string; accepted_at: Date };

/** What the buyer said before placing the order; it stands on the order for good (E16, M6). */
export type Checkout = { terms: AcceptedTerms | null; fields: CheckoutAnswer[] };
