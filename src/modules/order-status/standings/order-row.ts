import { toMajor } from "../../../shared/money";
import type { PersonalMark } from "../marks/personal-marks";
import {
  type Amounts,
  amountsOf,
  captureIn,
  dueIn,
  type OrderStatus,
  type Standing,
} from "../types";

/** An order as a row of a screen. */
export type OrderRow = Pick<
  Standing,
  | "order_id"
  | "order_code"
  | "display_id"
  | "placed_at"
  | "changed_at"
  | "payment"
  | "payment_provider_id"
  | "sales_channel_id"
  | "currency_code"
  | "closed_at"
  | "archived_at"
> & {
  customer: { id: string | null; name: string | null; email: string | null };
  status: Pick<OrderStatus, "id" | "code" | "label" | "colour" | "state">;
  /** Of the user who reads. */
  personal_mark: PersonalMark | null;
  /** Decimal major units. */
  total: number;
  /** A cancelled order asks for nothing. */
  due: number;
  /** Of what is reserved, what is still to be taken. */
  to_capture: number;
} & Amounts;

/** Of `standing`, its `status`, and the `marked` status of the reader's mark. */
export const ROW_COLUMNS = `
standing.order_id, standing.order_code, standing.display_id, standing.placed_at, standing.changed_at, standing.payment,
standing.payment_provider_id, standing.sales_channel_id, standing.currency_code, standing.closed_at,
standing.archived_at, standing.customer_id, standing.customer_name, standing.email,
standing.total_minor::float8 AS total_minor, standing.due_minor::float8 AS due_minor,
standing.captured_minor::float8 AS captured_minor, standing.reserved_minor::float8 AS reserved_minor,
standing.refunded_minor::float8 AS refunded_minor, standing.set_aside_minor::float8 AS set_aside_minor,
status.id AS status_id, status.code, status.label, status.colour, status.state,
marked.id AS mark_id, marked.label AS mark_label, marked.colour AS mark_colour`;

type Made =
  | "customer"
  | "status"
  | "personal_mark"
  | "total"
  | "due"
  | "to_capture"
  | keyof Amounts;

export type FlatRow = Omit<OrderRow, Made> &
  Pick<Standing, "customer_id" | "customer_name" | "email" | "total_minor" | "due_minor"> &
  Pick<Standing, "captured_minor" | "reserved_minor" | "refunded_minor" | "set_aside_minor"> &
  Pick<OrderStatus, "code" | "label" | "colour" | "state"> & {
    key: number;
    status_id: string;
    mark_id: string | null;
    mark_label: OrderStatus["label"];
    mark_colour: string;
  };

export function orderRow(row: FlatRow): OrderRow {
  const { code, label, colour, state, currency_code } = row;
  return {
    order_id: row.order_id,
    order_code: row.order_code,
    display_id: row.display_id,
    placed_at: row.placed_at,
    changed_at: row.changed_at,
    customer: { id: row.customer_id, name: row.customer_name, email: row.email },
    status: { id: row.status_id, code, label, colour, state },
    personal_mark: row.mark_id
      ? { id: row.mark_id, label: row.mark_label, colour: row.mark_colour }
      : null,
    payment: row.payment,
    payment_provider_id: row.payment_provider_id,
    sales_channel_id: row.sales_channel_id,
    total: toMajor(row.total_minor, currency_code),
    due: toMajor(dueIn(state, row.due_minor), currency_code),
    to_capture: toMajor(captureIn(state, row), currency_code),
    ...amountsOf(row),
    currency_code,
    closed_at: row.closed_at,
    archived_at: row.archived_at,
  };
}
