import { useParams } from "react-router-dom";
import { crumbOf } from "../../../../components/crumb";
import { Page } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useEvent } from "../../../../hooks/use-events";
import { CapacitySection } from "./capacity-section";
import { ChartSection } from "./chart-section";
import { HeaderSection } from "./header-section";
import { MoneyReturned } from "./money-returned";
import { Obstacles } from "./obstacles";
import { OrdersSection } from "./orders-section";
import { RulesSection } from "./rules-section";
import { SessionsSection } from "./sessions-section";
import { TicketTypesSection } from "./ticket-types-section";

export default function EventPage() {
  const { id = "" } = useParams();
  return (
    <Page>
      <Loaded result={useEvent(id)} rows={8}>
        {(event) => (
          <>
            <HeaderSection event={event} />
            <Obstacles event={event} />
            <MoneyReturned event={event} />
            <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
              <div className="flex min-w-0 flex-col gap-y-3">
                <SessionsSection event={event} />
                <TicketTypesSection event={event} />
                <CapacitySection event={event} />
                <ChartSection event={event} />
              </div>
              <div className="flex min-w-0 flex-col gap-y-3">
                <RulesSection event={event} />
              </div>
            </div>
            <OrdersSection event={event} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

export const handle = crumbOf(useEvent, ({ title }) => title);
