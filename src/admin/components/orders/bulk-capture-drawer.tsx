import { Text } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useBulkCapture } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import { sumsByCurrency } from "../../lib/amounts";
import type { OrderRow } from "../../lib/order-types";
import { BulkDrawer } from "../bulk-drawer";
import { AMONG_ORDERS } from "./order-name";

/** Takes what is reserved for several orders. Mount it to open it. */
export function BulkCaptureDrawer({
  orders,
  onRefused,
  onClose,
}: {
  orders: readonly OrderRow[];
  onRefused: (orderIds: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { run, ...bulk } = useBulkCapture();
  const form = useForm();
  const sums = sumsByCurrency(
    orders.map(({ to_capture, currency_code }) => ({ amount: to_capture, currency_code })),
  );

  return (
    <BulkDrawer
      title={t("orders.bulkCapture.title", { count: orders.length })}
      saveLabel={t("orders.bulkCapture.confirm", { count: orders.length })}
      form={form}
      items={orders}
      {...AMONG_ORDERS}
      bulk={bulk}
      run={(_, ids) => run(ids, undefined)}
      refused={t("orders.bulkCapture.refused")}
      someRefused={(count) => t("orders.bulkCapture.someRefused", { count })}
      onRefused={onRefused}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("orders.bulkCapture.hint", { amount: format.list(sums.map(format.money)) })}
      </Text>
    </BulkDrawer>
  );
}
