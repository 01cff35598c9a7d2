import { Alert } from "@medusajs/ui";
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useSettableStatuses } from "../../hooks/use-order-statuses";
import { useBulkStatus, useBulkStatusPreview } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import { type OrderRow, type OrderState, PAYABLE_STATES } from "../../lib/order-types";
import { toRefund } from "../../lib/to-refund";
import { BulkDrawer } from "../bulk-drawer";
import { Consequences } from "../consequences";
import { SwitchField, TextAreaField } from "../fields";
import { Loaded } from "../states";
import { AMONG_ORDERS } from "./order-name";
import { StatusSelect } from "./status-select";

/** Gives several orders a status; those that were refused can be given another. Mount it to open it. */
export function BulkStatusDrawer({
  orders,
  onRefused,
  onClose,
}: {
  orders: readonly OrderRow[];
  onRefused: (orderIds: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const statuses = useSettableStatuses();
  const { run, ...bulk } = useBulkStatus();
  const form = useForm({ defaultValues: { status_id: "", notify: false, reason: "" } });
  const [chosen, notify] = useWatch({ control: form.control, name: ["status_id", "notify"] });
  const status = statuses.find(({ id }) => id === chosen);
  const order_ids = orders.map(({ order_id }) => order_id);
  const preview = useBulkStatusPreview(order_ids, chosen);
  const notifies = preview.data?.notify ?? status?.notify_customer ?? false;
  const isEnd = status?.state === "cancelled";
  const unpaid = status ? stayUnpaid(orders, status.state) : 0;
  // Chosen and filled in within a moment, it is nobody's work: it gets lost without a question.
  useEffect(() => {
    form.resetField("status_id", { defaultValue: chosen });
    form.resetField("notify", { defaultValue: notifies });
  }, [form, chosen, notifies]);

  return (
    <BulkDrawer
      title={t("orders.bulk.title", { count: orders.length })}
      saveLabel={t("orders.bulk.confirm", { count: orders.length })}
      isDestructive={isEnd}
      form={form}
      items={orders}
      {...AMONG_ORDERS}
      bulk={bulk}
      run={({ status_id, notify, reason }, ids) =>
        run(
          ids,
          { status_id, notify, reason: reason.trim() || undefined },
          isEnd ? toRefund(preview.data?.effects.money ?? []) : undefined,
        )
      }
      refused={t("orders.bulk.refused")}
      someRefused={(count) => t("orders.bulk.someRefused", { count })}
      onRefused={onRefused}
      onClose={onClose}
    >
      <StatusSelect
        control={form.control}
        name="status_id"
        label={t("orders.change.status")}
        statuses={statuses}
      />
      {unpaid > 0 && (
        <Alert variant="warning" role="status">
          {t("orders.bulk.moneyDue", { count: unpaid })}
        </Alert>
      )}
      {chosen && (
        <Loaded result={preview}>
          {({ effects }) => (
            <Consequences
              cancelled={effects.cancelled_tickets}
              revived={effects.revived_tickets}
              reserved={effects.reserved_tickets}
              awaiting={effects.awaiting_payment}
              people={notify ? effects.people : 0}
              untold={effects.untold_orders}
              money={effects.money}
              isBack={!isEnd}
            />
          )}
        </Loaded>
      )}
      {chosen && (
        <SwitchField
          control={form.control}
          name="notify"
          label={t("orders.bulk.notify")}
          hint={t("orders.bulk.notifyHint")}
        />
      )}
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("orders.change.reasonHint")}
        isOptional
      />
    </BulkDrawer>
  );
}

/** E8: how many of them would have money due that could not be paid any more; in cancelled a customer owes none. */
function stayUnpaid(orders: readonly OrderRow[], state: OrderState): number {
  const isFine = state === "cancelled" || PAYABLE_STATES.some((payable) => payable === state);
  return isFine
    ? 0
    : orders.filter(({ payment, closed_at }) => !closed_at && payment !== "paid").length;
}
