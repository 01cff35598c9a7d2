import { Alert, Button, Drawer, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { useCheckInTicket } from "../../hooks/use-check-in";
import { useFormat } from "../../hooks/use-format";
import { useMoment } from "../../hooks/use-moment";
import { useMessageText, useOpenTicket, useRegistration } from "../../hooks/use-registrations";
import { useReturnFocus } from "../../hooks/use-return-focus";
import { useText } from "../../hooks/use-text";
import type { Message, Registration } from "../../lib/registration-types";
import { CopyButton } from "../copy-button";
import { CloseButton } from "../form-drawer";
import { OutwardLink, TextLink } from "../links";
import { MailPreview } from "../mail-preview";
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
  const checkIn = useCheckInTicket();
  const { event } = ticket;
  const written = useMoment();
  const moment = (at: string | null) => at && written(at);
  return (
    <>
      <Facts>
        <Fact label={t("registrations.attendee")}>
          <PersonLines person={ticket.attendee} />
        </Fact>
        <Fact label={t("registrations.holder")}>
          <PersonLines person={ticket.holder} />
        </Fact>
        <Fact label={t("registrations.event")}>
          <TextLink to={`/box-office/events/${event.id}`}>{event.title}</TextLink>
        </Fact>
        <Fact label={t("registrations.session")}>
          {sessionText(ticket.session, event.timezone)}
        </Fact>
        <Fact label={t("registrations.type")}>{ticket.ticket_type.name}</Fact>
        <Fact label={t("registrations.price")}>{format.money(ticket)}</Fact>
        <Fact label={t("registrations.order")}>
          <OrderLink ticket={ticket} />
        </Fact>
        <Fact label={t("registrations.buyer")}>
          <PersonLines person={{ ...ticket.buyer, phone: null }} />
        </Fact>
        <Fact label={t("registrations.created")}>{moment(ticket.created_at)}</Fact>
        <Fact label={t("registrations.checkedIn")}>
          <div className="flex flex-col items-start gap-y-2">
            {moment(ticket.checked_in_at) ??
              (ticket.status === "valid" && (
                <Button
                  size="small"
                  variant="secondary"
                  isLoading={checkIn.isPending}
                  onClick={() => checkIn.mutate(ticket)}
                >
                  {t("registrations.details.checkIn")}
                </Button>
              ))}
            {checkIn.data?.warning && (
              <Alert variant="warning" role="alert">
                {t(`checkIn.warning.${checkIn.data.warning}`)}
              </Alert>
            )}
          </div>
        </Fact>
        {ticket.status !== "cancelled" && (
          <Fact label={t("registrations.details.page")}>
            <TicketPage ticket={ticket} />
          </Fact>
        )}
        {ticket.cancelled_at && (
          <Fact label={t("registrations.cancelled")}>{moment(ticket.cancelled_at)}</Fact>
        )}
      </Facts>
      <section className="flex flex-col gap-y-3 border-t px-6 py-4">
        <h3 className="txt-compact-small-plus text-ui-fg-subtle">
          {t("registrations.messages.title")}
        </h3>
        <Messages ticket={ticket} />
      </section>
    </>
  );
}

/** The holder's page opens without signing in, so its link is asked for. */
function TicketPage({ ticket }: { ticket: Registration }) {
  const { t } = useText();
  const { id, status } = ticket;
  const { page, pdf } = useOpenTicket(id);
  const [shown, setShown] = useState<{ url: string; of: Registration }>();
  // Of a ticket that was made anew since, the address leads nowhere.
  const url = shown?.of === ticket ? shown.url : undefined;
  const show = () =>
    page.mutate(undefined, {
      onSuccess: ({ page_url }) => setShown({ url: page_url, of: ticket }),
    });
  const button = { size: "small", variant: "secondary" } as const;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {url ? (
        <>
          <OutwardLink to={url}>{t("registrations.details.open")}</OutwardLink>
          <CopyButton label={t("registrations.details.copyPage")} text={url} />
        </>
      ) : (
        <Button {...button} isLoading={page.isPending} onClick={show}>
          {t("registrations.details.showPage")}
        </Button>
      )}
      {status === "valid" && (
        <Button {...button} isLoading={pdf.isPending} onClick={() => pdf.mutate()}>
          {t("registrations.details.pdf")}
        </Button>
      )}
    </span>
  );
}

/** The order's number, which leads to the order. */
export function OrderLink({ ticket }: { ticket: Registration }) {
  const { t } = useText();
  return (
    <TextLink to={`/orders/${ticket.order_id}`}>
      {ticket.order_display_id === null ? t("registrations.order") : `#${ticket.order_display_id}`}
    </TextLink>
  );
}

function Messages({ ticket }: { ticket: Registration }) {
  const { t } = useText();
  const { messages = [] } = ticket;
  if (!messages.length) {
    return <Text size="small">{t("registrations.messages.none")}</Text>;
  }
  return (
    <ul className="flex flex-col gap-y-3">
      {messages.map((message) => (
        <MessageLine key={message.id} ticket={ticket} message={message} />
      ))}
    </ul>
  );
}

function MessageLine({ ticket, message }: { ticket: Registration; message: Message }) {
  const { t } = useText();
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  const { id, kind, recipient, status, sent_at, last_error } = message;
  const name = t(`registrations.messages.kind.${kind}`);
  return (
    <li className="min-w-0">
      <div className="flex items-start justify-between gap-x-2">
        <Text size="small" weight="plus">
          {name}
        </Text>
        <Button
          size="small"
          variant="transparent"
          aria-expanded={isOpen}
          aria-label={`${t(isOpen ? "registrations.messages.hide" : "registrations.messages.show")}: ${name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? "registrations.messages.hide" : "registrations.messages.show")}
        </Button>
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {recipient}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`registrations.messages.status.${status}`)}
        {sent_at && ` · ${moment(sent_at)}`}
      </Text>
      {status === "failed" && last_error && (
        <Text size="small" className="text-ui-fg-error break-words">
          {last_error}
        </Text>
      )}
      {isOpen && <MessageText ticketId={ticket.id} messageId={id} />}
    </li>
  );
}

function MessageText({ ticketId, messageId }: { ticketId: string; messageId: string }) {
  const { t, language } = useText();
  const title = t("registrations.messages.asNow");
  return (
    <div className="mt-2 flex flex-col gap-y-2">
      <Text size="xsmall" className="text-ui-fg-subtle">
        {title}
      </Text>
      <Loaded result={useMessageText(ticketId, messageId)} rows={2}>
        {({ subject, html, text }) =>
          html ? (
            <MailPreview title={title} mail={{ subject, html }} locale={language} />
          ) : (
            <Text size="small" className="whitespace-pre-line break-words">
              {text ?? t("registrations.messages.nothing")}
            </Text>
          )
        }
      </Loaded>
    </div>
  );
}
