import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Alert } from "@medusajs/ui";
import type { ReactNode } from "react";
import { ColourMark } from "../components/colour-mark";
import { CopyButton } from "../components/copy-button";
import { OutwardLink, TextLink } from "../components/links";
import { CaptureNudge } from "../components/orders/capture-nudge";
import { Line } from "../components/orders/line";
import { LogTimeline } from "../components/orders/log-timeline";
import { useOrderDeeds } from "../components/orders/order-deeds";
import { OrderNotes } from "../components/orders/order-notes";
import { ParcelSlips } from "../components/orders/parcel-slips";
import { PersonalMark } from "../components/orders/personal-mark";
import { RefundNudge } from "../components/orders/refund-nudge";
import { useSums } from "../components/orders/use-sums";
import { Section } from "../components/page";
import { Loaded } from "../components/states";
import { useFormat } from "../hooks/use-format";
import { useMoment } from "../hooks/use-moment";
import { useOrderInStep } from "../hooks/use-order-in-step";
import { useBoxOfficeOrder } from "../hooks/use-orders";
import { useText } from "../hooks/use-text";
import type { BoxOfficeOrder } from "../lib/order-types";

/** On an order: where it stands, what can be done with it, and what became of it so far (E7, E14). */
export default function OrderStatusWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useText();
  useOrderInStep(order.id);
  const result = useBoxOfficeOrder(order.id);
  const { changeStatus, markPaid, menu, forms } = useOrderDeeds(order, result.data);
  return (
    <Section
      title={t("orders.widget.title")}
      actions={
        <>
          {changeStatus}
          {menu}
        </>
      }
    >
      <Loaded result={result}>
        {(loaded) => <Details id={order.id} order={loaded} markPaid={markPaid} />}
      </Loaded>
      <ParcelSlips order={order} />
      {forms}
    </Section>
  );
}

function Details({
  id,
  order,
  markPaid,
}: {
  id: string;
  order: BoxOfficeOrder;
  markPaid: ReactNode;
}) {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const sums = useSums(order);
  const { amount_due, currency_code, payable, payment_link, terms } = order;
  return (
    <>
      <Block>
        <ColourMark status={order.status} className="txt-compact-medium-plus" />
        {order.closed_at && <Alert variant="info">{t("orders.widget.closed")}</Alert>}
        {/* Below this width they stand above all else on the page. */}
        <div className="flex flex-col gap-y-3 empty:hidden max-xl:hidden">
          {markPaid && <span>{markPaid}</span>}
          <CaptureNudge orderId={id} order={order} />
          <RefundNudge orderId={id} order={order} />
        </div>
        <Line label={t("orders.code")}>
          <span className="font-mono">{order.order_code}</span>
          <CopyButton label={t("orders.copyCode")} text={order.order_code} />
        </Line>
        {sums.map(([label, amount]) => (
          <Line key={label} label={label}>
            {format.money({ amount, currency_code })}
          </Line>
        ))}
        <Line label={t("orders.due")}>{format.money({ amount: amount_due, currency_code })}</Line>
        {order.cancelled_lines.map(({ id: lineId, title, quantity, amount }, nth) => (
          <Line key={lineId} label={nth ? "" : t("orders.cancelledLines")}>
            <span className="min-w-0 break-words text-end">
              {format.number(quantity)} × {title} · {format.money({ amount, currency_code })}
            </span>
          </Line>
        ))}
        {payable && payment_link && (
          <Line label={t("orders.paymentLink")}>
            <OutwardLink to={payment_link}>{t("orders.openLink")}</OutwardLink>
            <CopyButton label={t("orders.copyLink")} text={payment_link} />
          </Line>
        )}
        {order.fields.map(({ key, label, text }) => (
          <Line key={key} label={label}>
            <span className="min-w-0 whitespace-pre-line break-words">{text || "–"}</span>
          </Line>
        ))}
        {terms && (
          <Line label={t("orders.terms")}>
            {t("orders.termsAccepted", {
              version: terms.version,
              time: moment(terms.accepted_at),
            })}
          </Line>
        )}
        <PersonalMark orderId={id} mark={order.personal_mark} />
      </Block>
      <Block title={t("orders.notes.title")}>
        <OrderNotes orderId={id} notes={order.notes} />
      </Block>
      <Block title={t("orders.log.title")}>
        <LogTimeline log={order.log} />
        <TextLink to={`/orders/log?order_id=${id}`} className="txt-compact-small-plus w-fit">
          {t("orders.log.open")}
        </TextLink>
      </Block>
    </>
  );
}

function Block({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      {title && <h3 className="txt-compact-small-plus">{title}</h3>}
      {children}
    </section>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-status",
  zone: "order.details.side",
});
