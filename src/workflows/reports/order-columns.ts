import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Column } from "../../documents/table/column";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { type Labels, labelIn } from "../../shared/labels";
import type { Locale } from "../../shared/locales";
import { WORDS } from "../../shared/words";
import { providerName } from "../../shared/words/provider-name";
import { inChunks } from "./in-chunks";
import { type WholeOrder, wholeOrder } from "./whole-orders";

/** What a file tells of the order that its row belongs to. */
export type OrderOfRow = WholeOrder & {
  code: string;
  /** What the merchant calls its status; null for one that was deleted meanwhile. */
  status: Labels | null;
  payment_provider_id: string | null;
  /** The name of its sales channel. */
  department: string | null;
};

/** `order` is null for one that the box office is only meeting. */
export type WithOrder<Row> = Row & { order: OrderOfRow | null };

/** Rows with their orders: three statements for some hundred of them. */
export async function* eachWithOrder<Row extends { order_id: string }>(
  container: MedusaContainer,
  rows: AsyncIterable<Row>,
): AsyncGenerator<WithOrder<Row>> {
  for await (const chunk of inChunks(rows)) {
    const orders = await ordersOf(container, [...new Set(chunk.map(({ order_id }) => order_id))]);
    for (const row of chunk) yield { ...row, order: orders.get(row.order_id) ?? null };
  }
}

async function ordersOf(
  container: MedusaContainer,
  orderIds: string[],
): Promise<Map<string, OrderOfRow>> {
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await standings.readStandings(orderIds);
  const [labelled, channels] = await Promise.all([
    statuses.findStatuses([...new Set(known.map(({ status_id }) => status_id))]),
    container.resolve(Modules.SALES_CHANNEL).listSalesChannels(
      { id: [...new Set(known.flatMap(({ sales_channel_id }) => sales_channel_id ?? []))] },
      // All that are asked for: Medusa would give fifteen.
      { select: ["id", "name"], take: null as unknown as number },
    ),
  ]);
  const labels = new Map(labelled.map(({ id, label }) => [id, label]));
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  return new Map(
    known.map((standing) => [
      standing.order_id,
      {
        ...wholeOrder(standing),
        code: standing.order_code,
        status: labels.get(standing.status_id) ?? null,
        payment_provider_id: standing.payment_provider_id,
        department: names.get(standing.sales_channel_id ?? "") ?? null,
      },
    ]),
  );
}

/** Which order it is, where it stands, how it is paid and who sold it: named as on the screens. */
export function orderColumns<Row extends { order: OrderOfRow | null }>(locale: Locale) {
  const { columns, order_state } = WORDS[locale];
  return {
    code: { header: columns.order_code, value: ({ order }) => order?.code ?? null },
    status: {
      header: columns.order_status,
      value: ({ order }) =>
        order && (order.status ? labelIn(order.status, locale) : order_state[order.state]),
    },
    payment_method: {
      header: columns.payment_method,
      value: ({ order }) =>
        order?.payment_provider_id ? providerName(order.payment_provider_id, locale) : null,
    },
    department: { header: columns.department, value: ({ order }) => order?.department ?? null },
  } satisfies Record<string, Column<Row>>;
}
