import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { Labels, OrderState } from "../types";

type Seed = {
  code: string;
  label: Required<Labels>;
  colour: string;
  state: OrderState;
  is_default: boolean;
  notify_customer: boolean;
};

const seed = (
  code: string,
  colour: string,
  label: Required<Labels>,
  { state = code as OrderState, notify_customer = false } = {},
): Seed => ({ code, colour, label, state, is_default: state === code, notify_customer });

/** Each colour stands out by 3:1 at least, as WCAG 2.2 asks of graphics, from white and from #18181B. */
export const DEFAULT_STATUSES: readonly Seed[] = [
  seed("received", "#2563eb", {
    en: "Received",
    nb: "Mottatt",
    da: "Modtaget",
    uk: "Отримано",
  }),
  seed("awaiting_payment", "#b45309", {
    en: "Awaiting payment",
    nb: "Venter på betaling",
    da: "Afventer betaling",
    uk: "Очікує на оплату",
  }),
  seed(
    "invoice_overdue",
    "#dc2626",
    {
      en: "Invoice overdue",
      nb: "Faktura forfalt",
      da: "Faktura forfalden",
      uk: "Рахунок прострочено",
    },
    { state: "awaiting_payment" },
  ),
  seed("processing", "#9333ea", {
    en: "Processing",
    nb: "Under behandling",
    da: "Under behandling",
    uk: "В обробці",
  }),
  seed(
    "shipped",
    "#0891b2",
    { en: "Shipped", nb: "Sendt", da: "Afsendt", uk: "Відправлено" },
    { notify_customer: true },
  ),
  seed("completed", "#15803d", {
    en: "Completed",
    nb: "Fullført",
    da: "Gennemført",
    uk: "Виконано",
  }),
  seed("cancelled", "#71717a", {
    en: "Cancelled",
    nb: "Kansellert",
    da: "Annulleret",
    uk: "Скасовано",
  }),
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
