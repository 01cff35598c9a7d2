import { ArrowPath, ArrowRight, PaperPlane, PencilSquare, XCircle } from "@medusajs/icons";
import { type ReactNode, useState } from "react";
import { useConfirm } from "../../hooks/use-confirm";
import { useReissueTicket, useResendTicket } from "../../hooks/use-registrations";
import { useText } from "../../hooks/use-text";
import type { Registration } from "../../lib/registration-types";
import { ActionMenu, type MenuAction } from "../action-menu";
import { CancelTicketsPrompt } from "./cancel-tickets-prompt";
import { EditAttendeeDrawer } from "./edit-attendee-drawer";
import { MoveTicketDrawer } from "./move-ticket-drawer";

const FORMS = {
  edit: EditAttendeeDrawer,
  move: MoveTicketDrawer,
  cancel: ({ ticket, onClose }: { ticket: Registration; onClose: () => void }) => (
    <CancelTicketsPrompt tickets={[ticket]} onClose={onClose} />
  ),
};

type Opened = { form: keyof typeof FORMS; ticket: Registration };

/**
 * What can be done with tickets: `menuOf` gives the … button of one, `forms` is what it opens. Put `forms`
 * outside the list: it stays while the list reloads.
 */
export function useTicketActions(): {
  menuOf: (ticket: Registration) => ReactNode;
  forms: ReactNode;
} {
  const [opened, setOpened] = useState<Opened>();
  const Form = opened && FORMS[opened.form];
  return {
    menuOf: (ticket) => (
      <TicketMenu ticket={ticket} onOpen={(form) => setOpened({ form, ticket })} />
    ),
    forms: Form && <Form ticket={opened.ticket} onClose={() => setOpened(undefined)} />,
  };
}

/** As much as the ticket's state allows. */
function TicketMenu({
  ticket,
  onOpen,
}: {
  ticket: Registration;
  onOpen: (form: Opened["form"]) => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const resend = useResendTicket();
  const reissue = useReissueTicket();
  const isLive = ticket.status !== "cancelled";
  const isUnused = isLive && !ticket.checked_in_at;

  const askToReissue = async () => {
    const isSure = await confirm({
      title: t("registrations.reissue.title", { number: ticket.number }),
      text: t("registrations.reissue.text"),
      confirm: t("registrations.reissue.action"),
    });
    if (isSure) reissue.mutate(ticket.id);
  };

  const actions: (MenuAction & { isPossible: boolean })[][] = [
    [
      {
        label: t("registrations.edit.action"),
        icon: <PencilSquare />,
        onClick: () => onOpen("edit"),
        isPossible: isLive,
      },
      {
        label: t("registrations.resend.action"),
        icon: <PaperPlane />,
        onClick: () => resend.mutate(ticket.id),
        isPossible: ticket.status === "valid",
      },
      {
        label: t("registrations.reissue.action"),
        icon: <ArrowPath />,
        onClick: askToReissue,
        isPossible: isLive,
      },
      {
        label: t("registrations.move.action"),
        icon: <ArrowRight />,
        onClick: () => onOpen("move"),
        isPossible: isUnused,
      },
    ],
    [
      {
        label: t("registrations.cancel.action"),
        icon: <XCircle />,
        onClick: () => onOpen("cancel"),
        isPossible: isUnused,
      },
    ],
  ];

  return (
    <ActionMenu
      label={t("registrations.actions", { number: ticket.number })}
      groups={actions.map((group) => group.filter(({ isPossible }) => isPossible))}
    />
  );
}
