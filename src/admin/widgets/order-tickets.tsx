import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { paymentWord } from "../../shared/words/payment-word";
import { Section } from "../components/page";
import { ErrorState } from "../components/states";
import { StatusBadge } from "../components/status-badge";
import { CancelTicketsPrompt } from "../components/tickets/cancel-tickets-prompt";
import { useTicketActions } from "../components/tickets/ticket-actions";
import { AllTicketsLink, TicketList } from "../components/tickets/ticket-list";
import { useBoxOfficeOrder } from "../hooks/use-orders";
import { useText } from "../hooks/use-text";
import type { Registration } from "../lib/registration-types";

/** On an order with tickets: whose they are, where they stand, and what can be done. Nothing on other orders. */
export default function OrderTicketsWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useText();
  const { data, error, refetch } = useBoxOfficeOrder(order.id);
  const { menuOf, forms } = useTicketActions();
  const [cancelled, setCancelled] = useState<readonly Registration[]>();

  if (!data) {
    return error ? (
      <Section title={t("widgets.order.title")}>
        <ErrorState error={error} onRetry={refetch} />
      </Section>
    ) : null;
  }
  const { tickets, problem, payment, invoices } = data;
  const refunded = tickets.filter(
    ({ money_returned, checked_in_at }) => money_returned && !checked_in_at,
  );
  if (!tickets.length && !problem) return null;
  const has = (status: Registration["status"]) =>
    tickets.some((ticket) => ticket.status === status);
  const isInvoiced = invoices.some(({ state }) => state !== "draft" && state !== "void");
  const awaited = has("valid") ? "awaitingSome" : "awaiting";
  const waiting =
    payment === "awaiting" && has("reserved")
      ? t(`widgets.order.${isInvoiced ? "awaitingInvoiced" : awaited}`)
      : undefined;
  return (
    // On a phone above what Medusa shows of an order, and below where it stands.
    <div className="max-xl:-order-1">
      <Section
        title={t("widgets.order.title")}
        badge={
          <StatusBadge
            kind="payment"
            status={paymentWord(payment, { ...data, to_capture: data.amount_to_capture })}
          />
        }
        actions={<AllTicketsLink count={tickets.length} query={`order_id=${order.id}`} />}
        description={waiting}
      >
        {problem && (
          <div role="alert" className="px-6 py-3">
            <Alert variant="error">{t(`common.problem.${problem}`)}</Alert>
          </div>
        )}
        {refunded.length > 0 && (
          <div role="status" className="px-6 py-3">
            <Alert variant="warning">
              <div className="flex flex-col items-start gap-y-2">
                {t("widgets.order.moneyReturned", { count: refunded.length })}
                <Button size="small" variant="secondary" onClick={() => setCancelled(refunded)}>
                  {t("widgets.order.cancelThem", { count: refunded.length })}
                </Button>
              </div>
            </Alert>
          </div>
        )}
        <TicketList tickets={tickets} menuOf={menuOf} />
        {forms}
        {cancelled && (
          <CancelTicketsPrompt tickets={cancelled} onClose={() => setCancelled(undefined)} />
        )}
      </Section>
    </div>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-tickets",
  zone: "order.details",
});
