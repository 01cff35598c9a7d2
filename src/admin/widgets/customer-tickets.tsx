import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types";
import { Section } from "../components/page";
import { EmptyState, Loaded } from "../components/states";
import { useTicketActions } from "../components/tickets/ticket-actions";
import { AllTicketsLink, SHOWN_TICKETS, TicketList } from "../components/tickets/ticket-list";
import { useRegistrations } from "../hooks/use-registrations";
import { useText } from "../hooks/use-text";

/** On a customer: the tickets they bought, those of the latest sessions first. */
export default function CustomerTicketsWidget({
  data: customer,
}: DetailWidgetProps<AdminCustomer>) {
  const { t } = useText();
  const tickets = useRegistrations({
    customer_id: customer.id,
    order: "-starts_at",
    limit: SHOWN_TICKETS,
  });
  const { menuOf, forms } = useTicketActions();
  return (
    <Section
      title={t("widgets.customer.title")}
      actions={
        <AllTicketsLink
          count={tickets.data?.count ?? 0}
          isCapped={tickets.data?.count_is_capped}
          query={`customer_id=${customer.id}`}
        />
      }
    >
      <Loaded result={tickets}>
        {({ registrations }) =>
          registrations.length ? (
            <TicketList tickets={registrations} menuOf={menuOf} />
          ) : (
            <EmptyState title={t("widgets.customer.empty")} />
          )
        }
      </Loaded>
      {forms}
    </Section>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-customer-tickets",
  zone: "customer.details",
});
