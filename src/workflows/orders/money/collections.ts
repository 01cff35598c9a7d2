import type { BigNumberInput, PaymentCollectionStatus } from "@medusajs/framework/types";
import type { OrderOfCredits } from "../change/credit-lines";

/** A payment collection of an order with all that is in it; the shape of `query.graph`. Amounts are major units. */
export type PaymentCollection = {
  id: string;
  status: PaymentCollectionStatus;
  amount: BigNumberInput;
  metadata?: Record<string, unknown> | null;
  payment_sessions?: (PaymentSession | null)[] | null;
  payments?: (Payment | null)[] | null;
};

export type PaymentSession = {
  id: string;
  status: string;
  provider_id: string;
  amount: BigNumberInput;
  data: Record<string, unknown> | null;
  created_at: Date | string;
};

/** A part that was taken or given back. */
type Moved = {
  id: string;
  amount: BigNumberInput;
  created_at: Date | string;
  /** Null where a provider said so. */
  created_by?: string | null;
};

type Refund = Moved & { note?: string | null; metadata?: Record<string, unknown> | null };

export type Payment = {
  id: string;
  amount: BigNumberInput;
  provider_id: string;
  payment_session_id: string;
  currency_code: string;
  metadata?: Record<string, unknown> | null;
  canceled_at?: Date | string | null;
  captures?: (Moved | null)[] | null;
  refunds?: (Refund | null)[] | null;
};

/** An order, as far as its money goes. */
export type OrderOfPayments = Pick<OrderOfCredits, "credit_lines" | "transactions"> & {
  /** After credit lines, major units. */
  total: BigNumberInput;
  currency_code: string;
  /** What Medusa says is outstanding, beside all that moved; it knows of goods that are to come back, or never will. Major units. */
  summary?: {
    pending_difference?: BigNumberInput | null;
    transaction_total?: BigNumberInput | null;
  } | null;
  payment_collections?: (PaymentCollection | null)[] | null;
  /** Read only where Medusa asks for less than its total. */
  returns?: (OrderReturn | null)[] | null;
};

export type OrderReturn = {
  status: string;
  claim_id?: string | null;
  exchange_id?: string | null;
};

export const RETURN_FIELDS = ["status", "claim_id", "exchange_id"].map(
  (field) => `returns.${field}`,
);

export const PAYMENT_FIELDS = [
  "total",
  "currency_code",
  "summary",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.metadata",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.data",
  "payment_collections.payment_sessions.created_at",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.currency_code",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.payment_session_id",
  "payment_collections.payments.metadata",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.captures.created_at",
  "payment_collections.payments.captures.created_by",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.created_at",
  "payment_collections.payments.refunds.created_by",
  "payment_collections.payments.refunds.note",
  "payment_collections.payments.refunds.metadata",
];

/** What the graph found of a relation; it answers null where a row is gone. */
export function present<T>(values: readonly (T | null)[] | null | undefined): T[] {
  return (values ?? []).filter((value): value is T => value !== null);
}

type WithPayments = {
  payment_collections?: ({ payments?: (Payment | null)[] | null } | null)[] | null;
};

export function paymentsOf({ payment_collections }: WithPayments): Payment[] {
  return present(payment_collections).flatMap(({ payments }) => present(payments));
}
