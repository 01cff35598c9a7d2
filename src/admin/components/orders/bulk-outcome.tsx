import { Text } from "@medusajs/ui";
import { useText } from "../../hooks/use-text";
import { messageOf } from "../../lib/errors";
import type { OrderRow } from "../../lib/order-types";
import { Progress } from "../progress";

/** How far a change to many orders has come, and of each that was refused why. */
export function BulkOutcome({
  orders,
  outcomes,
  count,
  isBusy,
  refused: heading,
}: {
  orders: readonly Pick<OrderRow, "order_id" | "display_id" | "order_code">[];
  outcomes: ReadonlyMap<string, Error | null>;
  count: number;
  isBusy: boolean;
  /** What the list of the refused is called. */
  refused: string;
}) {
  const { t } = useText();
  const refused = orders.filter(({ order_id }) => outcomes.get(order_id));
  return (
    <>
      {isBusy && (
        <Progress
          text={t("orders.bulk.progress", { done: outcomes.size, count })}
          done={outcomes.size}
          count={count}
        />
      )}
      {refused.length > 0 && (
        <ul aria-label={heading} className="divide-y">
          {refused.map(({ order_id, display_id, order_code }) => (
            <li key={order_id} className="py-2">
              <Text size="small">
                #{display_id ?? "…"} · <span className="font-mono">{order_code}</span>
              </Text>
              <Text size="small" className="text-ui-fg-error break-words">
                {messageOf(outcomes.get(order_id), t)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
