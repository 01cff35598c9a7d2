import { Drawer, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { useFormat } from "../../hooks/use-format";
import { useRegistration } from "../../hooks/use-registrations";
import { useReturnFocus } from "../../hooks/use-return-focus";
import { useText } from "../../hooks/use-text";
import type { Message, Registration } from "../../lib/registration-types";
import { CloseButton } from "../form-drawer";
import { Fact, Facts } from "../page";
import { Loaded } from "../states";
import { StatusBadge } from "../status-badge";
import { PersonLines } from "./people";
import { useSessionText } from "./session-text";

/** All that is known of a ticket, and the messages that went out about it. */
export function RegistrationDrawer({
  id,
  menuOf,
  onClose,
}: {
  id: string;
  menuOf: (ticket: Registration) => ReactNode;
  onClose: () => void;
}) {
  const { t, language } = useText();
  const returnFocus = useReturnFocus();
  const registration = useRegistration(id);
  const ticket = registration.data;
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content aria-describedby={undefined} lang={language} onCloseAutoFocus={returnFocus}>
        <div className="flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <Drawer.Title className="flex flex-wrap items-center gap-2">
            {t("registrations.details.title")}
            {ticket && (
              <>
                <span className="font-mono">{ticket.number}</span>
                <StatusBadge kind="ticket" status={ticket.status} />
                {menuOf(ticket)}
              </>
            )}
          </Drawer.Title>
          <CloseButton />
        </div>
        <Drawer.Body className="overflow-y-auto p-0">
          <Loaded result={registration} rows={6}>
            {(loaded) => <Details ticket={loaded} />}
          </Loaded>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}

function Details({ ticket }: { ticket: Registration }) {
  const { t } = useText();
  const format = useFormat();
  const sessionText = useSessionText();
  const { event } = ticket;
  const moment = (at: string | null) => at && format.dateTime(at, event.timezone);
  return (
    <Facts>
      <Fact label={t("registrations.attendee")}>
        <PersonLines person={ticket.attendee} />
      </Fact>
      <Fact label={t("registrations.holder")}>
        <PersonLines person={ticket.holder} />
      </Fact>
      <Fact label={t("registrations.event")}>
        <Link to={`/box-office/events/${event.id}`} className="text-blue-700 dark:text-blue-400">
          {event.title}
        </Link>
      </Fact>
      <Fact label={t("registrations.session")}>{sessionText(ticket.session, event.timezone)}</Fact>
      <Fact label={t("registrations.type")}>{ticket.ticket_type.name}</Fact>
      <Fact label={t("registrations.price")}>{format.money(ticket)}</Fact>
      <Fact label={t("registrations.order")}>
        <OrderLink ticket={ticket} />
      </Fact>
      <Fact label={t("registrations.buyer")}>
        <PersonLines person={{ ...ticket.buyer, phone: null }} />
      </Fact>
      <Fact label={t("registrations.created")}>{moment(ticket.created_at)}</Fact>
      <Fact label={t("registrations.checkedIn")}>{moment(ticket.checked_in_at)}</Fact>
      {ticket.cancelled_at && (
        <Fact label={t("registrations.cancelled")}>{moment(ticket.cancelled_at)}</Fact>
      )}
      <Fact label={t("registrations.messages.title")}>
        <Messages messages={ticket.messages ?? []} timezone={event.timezone} />
      </Fact>
    </Facts>
  );
}

/** The order's number, which leads to the order. */
export function OrderLink({ ticket }: { ticket: Registration }) {
  const { t } = useText();
  return (
    <Link to={`/orders/${ticket.order_id}`} className="text-blue-700 dark:text-blue-400">
      {ticket.order_display_id === null ? t("registrations.order") : `#${ticket.order_display_id}`}
    </Link>
  );
}

function Messages({ messages, timezone }: { messages: readonly Message[]; timezone: string }) {
  const { t } = useText();
  const format = useFormat();
  if (!messages.length) return t("registrations.messages.none");
  return (
    <ul className="flex flex-col gap-y-3">
      {messages.map(({ id, kind, recipient, status, sent_at, last_error }) => (
        <li key={id} className="min-w-0">
          <Text size="small" weight="plus">
            {t(`registrations.messages.kind.${kind}`)}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {recipient}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`registrations.messages.status.${status}`)}
            {sent_at && ` · ${format.dateTime(sent_at, timezone)}`}
          </Text>
          {status === "failed" && last_error && (
            <Text size="small" className="text-ui-fg-error break-words">
              {last_error}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
