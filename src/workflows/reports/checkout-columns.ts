import type { MedusaContainer } from "@medusajs/framework/types";
import type { Column } from "../../documents/table/column";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import type { Checkout, CheckoutAnswer } from "../../modules/checkout/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { CheckoutField } from "../../shared/checkout-form";
import { labelIn } from "../../shared/labels";
import type { Locale } from "../../shared/locales";
import { checkoutsOfOrders } from "../checkout/checkouts-of-orders";
import { inChunks } from "./in-chunks";
import { REPORT_TEXTS } from "./texts";

type OfOrder = { order_id: string };
export type WithCheckout<Row> = Row & { checkout: Checkout | undefined };

type Table<Row> = { columns: Column<Row>[]; rows: AsyncIterable<Row> };

/**
 * Rows of orders with what their buyers answered and accepted: a column for each question that was answered in any of
 * them (E16), and the terms (M6). Rows are read once more to know the questions, in shops that have ever asked any.
 *
 * @param read the rows, from their beginning each time
 */
export async function withCheckouts<Row extends OfOrder>(
  container: MedusaContainer,
  read: () => AsyncIterable<Row>,
  timezoneOf: (row: Row) => string,
  locale: Locale,
): Promise<Table<WithCheckout<Row>>> {
  const checkouts = container.resolve(BOX_OFFICE_CHECKOUT);
  if (!(await checkouts.hasAny())) return { columns: [], rows: withoutCheckouts(read()) };

  const { checkout_fields } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("orders");
  const { answered, hasTerms } = await survey(eachWithCheckout(container, read()));
  const texts = REPORT_TEXTS[locale];
  const terms: Column<WithCheckout<Row>>[] = [
    { header: texts.terms_version, value: (row) => row.checkout?.terms?.version ?? null },
    {
      header: texts.terms_accepted_at,
      time: (row) =>
        row.checkout?.terms
          ? { at: row.checkout.terms.accepted_at, timezone: timezoneOf(row) }
          : null,
    },
  ];
  return {
    columns: [
      ...inOrderAsked(answered, checkout_fields).map((answer) =>
        columnOf<Row>(answer, checkout_fields, locale),
      ),
      ...(hasTerms ? terms : []),
    ],
    rows: eachWithCheckout(container, read()),
  };
}

function columnOf<Row extends OfOrder>(
  { key, label }: CheckoutAnswer,
  fields: readonly CheckoutField[],
  locale: Locale,
): Column<WithCheckout<Row>> {
  const field = fields.find((field) => field.key === key);
  return {
    header: field ? labelIn(field.label, locale) : label,
    value: ({ checkout }) => {
      const answer = checkout?.fields.find((answer) => answer.key === key);
      return answer ? valueIn(answer, field, locale) : null;
    },
  };
}

/** In the reader's language where the question still stands, else as the buyer read it. */
function valueIn(
  { value, text }: CheckoutAnswer,
  field: CheckoutField | undefined,
  locale: Locale,
): string | boolean {
  if (typeof value === "boolean") return value;
  const option =
    field?.type === "choice" ? field.options.find((option) => option.value === value) : undefined;
  return option ? labelIn(option.label, locale) : text;
}

/** The questions of today in their order, then those of before. */
function inOrderAsked(
  answered: ReadonlyMap<string, CheckoutAnswer>,
  fields: readonly CheckoutField[],
): CheckoutAnswer[] {
  const rank = ({ key }: CheckoutAnswer) => {
    const at = fields.findIndex((field) => field.key === key);
    return at < 0 ? fields.length : at;
  };
  return [...answered.values()].sort((one, other) => rank(one) - rank(other));
}

async function survey<Row>(rows: AsyncIterable<WithCheckout<Row>>) {
  const answered = new Map<string, CheckoutAnswer>();
  let hasTerms = false;
  for await (const { checkout } of rows) {
    for (const answer of checkout?.fields ?? []) answered.set(answer.key, answer);
    hasTerms ||= Boolean(checkout?.terms);
  }
  return { answered, hasTerms };
}

async function* withoutCheckouts<Row>(rows: AsyncIterable<Row>): AsyncGenerator<WithCheckout<Row>> {
  for await (const row of rows) yield { ...row, checkout: undefined };
}

async function* eachWithCheckout<Row extends OfOrder>(
  container: MedusaContainer,
  rows: AsyncIterable<Row>,
): AsyncGenerator<WithCheckout<Row>> {
  for await (const chunk of inChunks(rows)) {
    const orderIds = [...new Set(chunk.map(({ order_id }) => order_id))];
    const checkouts = await checkoutsOfOrders(container, orderIds);
    for (const row of chunk) yield { ...row, checkout: checkouts.get(row.order_id) };
  }
}
