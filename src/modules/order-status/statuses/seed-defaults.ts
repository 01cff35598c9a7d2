import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { WORDS } from "../../../shared/words";
import { INVOICE_OVERDUE, type Labels, type OrderState } from "../types";

type Seed = {
  code: string;
  label: Required<Labels>;
  colour: string;
  state: OrderState;
  is_default: boolean;
  notify_customer: boolean;
};

/** The status that a state begins with bears its name. */
const ofState = (state: OrderState, colour: string, notify_customer = false): Seed => ({
  code: state,
  label: {
    en: WORDS.en.order_state[state],
    nb: WORDS.nb.order_state[state],
    da: WORDS.da.order_state[state],
    uk: WORDS.uk.order_state[state],
  },
  colour,
  state,
  is_default: true,
  notify_customer,
});

/** Each colour stands out by 3:1 at least, as WCAG 2.2 asks of graphics, from white and from #18181B. */
export const DEFAULT_STATUSES: readonly Seed[] = [
  ofState("received", "#2563eb"),
  ofState("awaiting_payment", "#b45309"),
  {
    code: INVOICE_OVERDUE,
    label: {
      en: "Invoice overdue",
      nb: "Faktura forfalt",
      da: "Faktura forfalden",
      uk: "Рахунок прострочено",
    },
    colour: "#dc2626",
    state: "awaiting_payment",
    is_default: false,
    notify_customer: false,
  },
  ofState("processing", "#9333ea"),
  ofState("shipped", "#0891b2", true),
  ofState("completed", "#15803d"),
  ofState("cancelled", "#71717a"),
];

/** The statuses that every shop begins with; what is there already is left as it is, also when two come at once. */
export async function seedDefaults(db: Db): Promise<void> {
  const rows = DEFAULT_STATUSES.map((status, rank) => ({
    ...status,
    id: newId("bosta"),
    is_system: true,
    rank,
  }));
  await query(
    db,
    `INSERT INTO box_office_order_status
       (id, code, label, colour, state, is_default, is_system, notify_customer, rank)
     SELECT id, code, label, colour, state, is_default, is_system, notify_customer, rank
     FROM jsonb_populate_recordset(NULL::box_office_order_status, :rows)
     ON CONFLICT DO NOTHING`,
    { rows: JSON.stringify(rows) },
  );
}
