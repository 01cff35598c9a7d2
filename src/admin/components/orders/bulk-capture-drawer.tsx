import { Text } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useBulkCapture } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import { sumsByCurrency } from "../../lib/amounts";
import type { OrderRow } from "../../lib/order-types";
import { FormDrawer } from "../form-drawer";
import { BulkOutcome } from "./bulk-outcome";

/** Takes what is reserved for several orders, and says of each that was refused why. Mount it to open it. */
export function BulkCaptureDrawer({
  orders,
  onRefused,
  onClose,
}: {
  orders: readonly OrderRow[];
  /** Told when all were tried which are left; of none, the drawer closes. */
  onRefused: (orderIds: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { run, outcomes, count, isBusy } = useBulkCapture();
  const form = useForm();
  const sums = sumsByCurrency(
    orders.map(({ to_capture, currency_code }) => ({ amount: to_capture, currency_code })),
  );

  return (
    <FormDrawer
      title={t("orders.bulkCapture.title", { count: orders.length })}
      saveLabel={t("orders.bulkCapture.confirm", { count: orders.length })}
      form={form}
      onSave={async () => {
        const left = await run(
          orders.map(({ order_id }) => order_id),
          undefined,
        );
        onRefused(left);
        if (left.length)
          throw new Error(t("orders.bulkCapture.someRefused", { count: left.length }));
      }}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("orders.bulkCapture.hint", { amount: format.list(sums.map(format.money)) })}
      </Text>
      <BulkOutcome
        orders={orders}
        outcomes={outcomes}
        count={count}
        isBusy={isBusy}
        refused={t("orders.bulkCapture.refused")}
      />
    </FormDrawer>
  );
}
