import { Alert } from "@medusajs/ui";
import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useSettableStatuses } from "../../hooks/use-order-statuses";
import { useBulkStatus, useBulkStatusPreview } from "../../hooks/use-orders";
import { useText } from "../../hooks/use-text";
import { type OrderRow, type OrderState, PAYABLE_STATES } from "../../lib/order-types";
import { Consequences } from "../consequences";
import { SwitchField, TextAreaField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { BulkOutcome } from "./bulk-outcome";
import { StatusSelect } from "./status-select";

/**
 * Gives several orders a status, and says of each that was refused why. Those stay chosen, to be tried again or with
 * another status. Mount it to open it.
 */
export function BulkStatusDrawer({
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
  const statuses = useSettableStatuses();
  const { run, outcomes, count, isBusy } = useBulkStatus();
  const form = useForm({ defaultValues: { status_id: "", notify: false, reason: "" } });
  const [chosen, notify] = useWatch({ control: form.control, name: ["status_id", "notify"] });
  const status = statuses.find(({ id }) => id === chosen);
  const order_ids = orders.map(({ order_id }) => order_id);
  const preview = useBulkStatusPreview(order_ids, chosen).data;
  const notifies = preview?.notify ?? status?.notify_customer ?? false;
  const unpaid = status ? stayUnpaid(orders, status.state) : 0;
  useEffect(() => form.setValue("notify", notifies), [form, notifies]);

  return (
    <FormDrawer
      title={t("orders.bulk.title", { count: orders.length })}
      saveLabel={t("orders.bulk.confirm", { count: orders.length })}
      isDestructive={status?.state === "cancelled"}
      form={form}
      onSave={async ({ status_id, notify, reason }) => {
        const asked = { status_id, notify, reason: reason.trim() || undefined };
        const left = await run(order_ids, asked);
        onRefused(left);
        if (left.length) throw new Error(t("orders.bulk.someRefused", { count: left.length }));
      }}
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
      {preview && (
        <Consequences
          cancelled={preview.effects.cancelled_tickets}
          revived={preview.effects.revived_tickets}
          people={notify ? preview.effects.people : 0}
          money={preview.effects.money}
          isBack={status?.state !== "cancelled"}
        />
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
      <BulkOutcome
        orders={orders}
        outcomes={outcomes}
        count={count}
        isBusy={isBusy}
        refused={t("orders.bulk.refused")}
      />
    </FormDrawer>
  );
}

/** E8: how many of them would have money due that could not be paid any more; in cancelled a customer owes none. */
function stayUnpaid(orders: readonly OrderRow[], state: OrderState): number {
  const isFine = state === "cancelled" || PAYABLE_STATES.some((payable) => payable === state);
  return isFine
    ? 0
    : orders.filter(({ payment, closed_at }) => !closed_at && payment !== "paid").length;
}
