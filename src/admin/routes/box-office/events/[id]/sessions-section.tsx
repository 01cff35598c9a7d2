import { CheckCircle, PencilSquare, Trash, Users, XCircle } from "@medusajs/icons";
import { Button, Skeleton } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { ActionMenu } from "../../../../components/action-menu";
import { CapacityBar } from "../../../../components/capacity-bar";
import { type Column, PlainTable } from "../../../../components/data-table";
import { FormDrawer } from "../../../../components/form-drawer";
import { Section } from "../../../../components/page";
import { StatusBadge } from "../../../../components/status-badge";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useConfirm } from "../../../../hooks/use-confirm";
import { type SessionInput, useEventReport, useSessionActions } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { takingPlace } from "../../../../lib/event-times";
import type { BoxOfficeEvent, EventSession } from "../../../../lib/types";
import { SessionLimitFields, SessionTimeFields } from "../forms/session-fields";
import { newSession, sessionInput, sessionOf } from "../forms/values";
import { useAskToCancel } from "./use-ask-to-cancel";
import { useTellingHolders } from "./use-telling-holders";

/** The event's dates, each with how full it is. */
export function SessionsSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const format = useFormat();
  const [edited, setEdited] = useState<EventSession | "new">();
  const report = useEventReport(event.id).data;
  const canEdit = event.status !== "cancelled";
  const scheduled = takingPlace(event);
  const nameOf = (session: EventSession) =>
    session.name ?? format.dateTime(session.starts_at, event.timezone);

  const columns: Column<EventSession>[] = [
    {
      id: "when",
      header: t("events.sessions.when"),
      cell: (session) => (
        <div className="flex flex-col py-2">
          <span className="txt-compact-small-plus">
            {format.dateTimeRange(session.starts_at, session.ends_at, event.timezone)}
          </span>
          {session.name && <span className="text-ui-fg-subtle truncate">{session.name}</span>}
        </div>
      ),
    },
    {
      id: "status",
      header: t("events.sessions.status"),
      cell: (session) => (
        <StatusBadge
          kind="session"
          status={scheduled.includes(session) ? "scheduled" : "cancelled"}
        />
      ),
    },
    {
      id: "taken",
      isFirstOnPhone: true,
      header: t("events.sessions.taken"),
      cell: (session) => {
        const figures = report?.sessions.find(({ session_id }) => session_id === session.id);
        return figures ? (
          <CapacityBar
            label={nameOf(session)}
            capacity={figures.capacity}
            parts={[
              { kind: "sold", places: figures.sold },
              { kind: "awaiting", places: figures.awaiting_payment },
              { kind: "held", places: figures.held },
            ]}
            isCancelled={!scheduled.includes(session)}
          />
        ) : (
          <Skeleton className="h-2 w-24" />
        );
      },
    },
  ];

  return (
    <Section
      title={t("events.sessions.title")}
      actions={
        canEdit && (
          <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
            {t("events.sessions.add")}
          </Button>
        )
      }
    >
      <PlainTable
        label={t("events.sessions.title")}
        columns={columns}
        rows={event.sessions}
        rowId={(session) => session.id}
        rowActions={
          canEdit
            ? (session) => (
                <SessionMenu
                  event={event}
                  session={session}
                  name={nameOf(session)}
                  onEdit={() => setEdited(session)}
                />
              )
            : undefined
        }
      />
      {edited && (
        <SessionDrawer
          event={event}
          session={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

function SessionMenu({
  event,
  session,
  name,
  onEdit,
}: {
  event: BoxOfficeEvent;
  session: EventSession;
  name: string;
  onEdit: () => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const { ask, question } = useAskToCancel();
  const { cancel, remove } = useSessionActions(event.id);
  const navigate = useNavigate();
  const ofSession = `event_id=${event.id}&session_id=${session.id}`;
  const isScheduled = session.status === "scheduled";
  const hasSales = event.capacity_pools.some(
    (pool) => pool.session_id === session.id && pool.claimed > 0,
  );

  const askAndCancel = async () => {
    const title = t("events.cancel.sessionTitle", { title: name });
    const agreed = await ask("sessions", session.id, title, t("events.sessions.cancel"));
    if (agreed) cancel.mutate({ id: session.id, agreed });
  };
  const askAndDelete = async () => {
    const isSure = await confirm({
      title: t("events.sessions.deleteTitle"),
      text: t("events.sessions.deleteText", { title: name }),
      confirm: t("events.sessions.delete"),
    });
    if (isSure) remove.mutate(session.id);
  };

  return (
    <>
      <ActionMenu
        label={`${t("common.actions.actions")}: ${name}`}
        groups={[
          [
            {
              label: t("events.detail.registrations"),
              icon: <Users />,
              onClick: () => navigate(`/box-office/registrations?${ofSession}`),
            },
            ...(isScheduled && event.status === "published"
              ? [
                  {
                    label: t("events.detail.door"),
                    icon: <CheckCircle />,
                    onClick: () => navigate(`/box-office/check-in?${ofSession}`),
                  },
                ]
              : []),
          ],
          isScheduled
            ? [{ label: t("common.actions.edit"), icon: <PencilSquare />, onClick: onEdit }]
            : [],
          [
            ...(isScheduled
              ? [{ label: t("events.sessions.cancel"), icon: <XCircle />, onClick: askAndCancel }]
              : []),
            ...(event.sessions.length > 1 && !hasSales
              ? [{ label: t("events.sessions.delete"), icon: <Trash />, onClick: askAndDelete }]
              : []),
          ],
        ]}
      />
      {question}
    </>
  );
}

function SessionDrawer({
  event,
  session,
  onClose,
}: {
  event: BoxOfficeEvent;
  session: EventSession | undefined;
  onClose: () => void;
}) {
  const { t } = useText();
  const sessionText = useSessionText();
  const { add, change } = useSessionActions(event.id);
  const { saveTelling, question } = useTellingHolders();
  const typeNames = event.ticket_types.map((type) => type.name);
  const form = useForm({
    defaultValues: session ? sessionOf(session, event) : newSession(typeNames.length),
  });
  const save = (input: SessionInput) => {
    if (!session) return add.mutateAsync(input);
    const { id } = session;
    return saveTelling(`/events/${event.id}/sessions/${id}`, input, (changes) =>
      change.mutateAsync({ id, ...changes }),
    );
  };
  return (
    <FormDrawer
      title={session ? t("events.sessions.edit") : t("events.sessions.add")}
      about={session ? sessionText(session, event.timezone) : event.title}
      form={form}
      onSave={(values) => save(sessionInput(values, event.timezone, typeNames, session))}
      onClose={onClose}
    >
      <SessionTimeFields form={form} />
      <SessionLimitFields control={form.control} typeNames={typeNames} />
      {question}
    </FormDrawer>
  );
}
