import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Bulk } from "../../hooks/use-bulk";
import { useText } from "../../hooks/use-text";
import { messageOf } from "../../lib/errors";
import type { OrderRow } from "../../lib/order-types";
import { FormDrawer } from "../form-drawer";
import { Progress } from "../progress";

/**
 * A form for the same change to several orders: how far it has come, and of each that was refused why. Those stay chosen,
 * to be tried again. Mount it to open it.
 */
export function BulkDrawer<Values extends FieldValues>({
  title,
  saveLabel,
  isDestructive,
  form,
  orders,
  bulk: { outcomes, count, isBusy },
  run,
  refused: heading,
  someRefused,
  onRefused,
  onClose,
  children,
}: {
  title: string;
  saveLabel: string;
  isDestructive?: boolean;
  form: UseFormReturn<Values>;
  orders: readonly Pick<OrderRow, "order_id" | "display_id" | "order_code">[];
  bulk: Bulk;
  /** Answers which were refused. */
  run: (values: Values, orderIds: string[]) => Promise<string[]>;
  /** What the list of the refused is called. */
  refused: string;
  someRefused: (count: number) => string;
  /** Told when all were tried which are left; of none, the drawer closes. */
  onRefused?: (orderIds: string[]) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  const refused = orders.filter(({ order_id }) => outcomes.get(order_id));
  return (
    <FormDrawer
      title={title}
      saveLabel={saveLabel}
      isDestructive={isDestructive}
      form={form}
      onSave={async (values) => {
        const left = await run(
          values,
          orders.map(({ order_id }) => order_id),
        );
        onRefused?.(left);
        if (left.length) throw new Error(someRefused(left.length));
      }}
      onClose={onClose}
    >
      {children}
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
    </FormDrawer>
  );
}
