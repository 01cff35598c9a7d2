import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { paymentWord } from "../../shared/words/payment-word";
import { ColourMark } from "../components/colour-mark";
import { CaptureNudge } from "../components/orders/capture-nudge";
import { useOrderDeeds } from "../components/orders/order-deeds";
import { RefundNudge } from "../components/orders/refund-nudge";
import { Section } from "../components/page";
import { StatusBadge } from "../components/status-badge";
import { useFormat } from "../hooks/use-format";
import { useBoxOfficeOrder } from "../hooks/use-orders";
import { useText } from "../hooks/use-text";

/**
 * On an order where its page is one column, above all else, which is else several screens down: where it stands, what
 * is due, and what is done most. The tickets follow. Medusa puts widgets last, whatever their zone says.
 */
export default function OrderOnPhoneWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useText();
  const format = useFormat();
  const { data } = useBoxOfficeOrder(order.id);
  const { changeStatus, markPaid, forms } = useOrderDeeds(order, data);
  if (!data) return null;
  const { status, payment, amount_due: amount, currency_code } = data;
  return (
    <div className="order-first xl:hidden">
      <Section
        title={t("orders.widget.onPhone")}
        badge={
          <StatusBadge
            kind="payment"
            status={paymentWord(payment, { ...data, to_capture: data.amount_to_capture })}
          />
        }
        description={
          <div className="flex flex-col gap-y-1 pt-1">
            <ColourMark status={status} className="txt-compact-medium-plus" />
            {amount > 0 && `${t("orders.due")}: ${format.money({ amount, currency_code })}`}
          </div>
        }
        actions={
          <>
            {markPaid}
            {changeStatus}
          </>
        }
      >
        <div className="flex flex-col gap-y-3 px-6 py-4 empty:hidden">
          <CaptureNudge orderId={order.id} order={data} />
          <RefundNudge orderId={order.id} order={data} />
        </div>
      </Section>
      {forms}
    </div>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-on-phone",
  zone: "order.details",
});
