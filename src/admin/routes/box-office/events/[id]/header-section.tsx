import { ArrowUpRightOnBox, SquareTwoStack, Trash, XCircle } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { ActionMenu } from "../../../../components/action-menu";
import { EditableSection } from "../../../../components/editable-section";
import { KeyFigure, KeyFigures } from "../../../../components/page";
import { StatusBadge } from "../../../../components/status-badge";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useEventActions, useEventReport } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { takingPlace } from "../../../../lib/event-times";
import type { BoxOfficeEvent } from "../../../../lib/types";
import { DetailsFields } from "../forms/details-fields";
import { detailsInput, detailsOf } from "../forms/values";
import { DuplicateDrawer } from "./duplicate-drawer";
import { useAskToCancel } from "./use-ask-to-cancel";
import { useTellingHolders } from "./use-telling-holders";

/** What the event is, its figures, and what can be done with it. */
export function HeaderSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const format = useFormat();
  const { publish, update } = useEventActions(event.id);
  const confirm = useConfirm();
  const { saveTelling, question } = useTellingHolders();
  const [first, last] = [event.sessions[0], event.sessions.at(-1)];

  const askToPublish = async () => {
    const isSure = await confirm({
      title: t("events.detail.publishTitle"),
      text: t("events.detail.publishText"),
      confirm: t("events.detail.publish"),
      isHarmless: true,
    });
    if (isSure) publish.mutate();
  };
  const zonesOf = (...moments: string[]) =>
    [...new Set(moments.map((moment) => format.zone(moment, event.timezone)))].join(", ");
  const lines = [
    first && last && format.dateTimeRange(first.starts_at, last.starts_at, event.timezone),
    [event.venue_name, event.venue_address].filter(Boolean).join(", "),
    first && last && zonesOf(first.starts_at, last.starts_at),
  ].filter(Boolean);

  return (
    <EditableSection
      level="h1"
      title={event.title}
      badge={<StatusBadge kind="event" status={event.status} />}
      description={
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
      formTitle={t("events.detail.edit")}
      about={event.title}
      result={{ data: event }}
      canEdit={event.status !== "cancelled"}
      valuesOf={detailsOf}
      onSave={(values) =>
        saveTelling(`/events/${event.id}`, detailsInput(values), update.mutateAsync)
      }
      fields={(control) => (
        <>
          <DetailsFields control={control} />
          {question}
        </>
      )}
      actions={(editButton) => (
        <>
          {event.status === "draft" && (
            <Button size="small" onClick={askToPublish} isLoading={publish.isPending}>
              {t("events.detail.publish")}
            </Button>
          )}
          <Button size="small" variant="transparent" asChild>
            <Link to={`/box-office/registrations?event_id=${event.id}`}>
              {t("events.detail.registrations")}
            </Link>
          </Button>
          {event.status === "published" && (
            <Button size="small" variant="transparent" asChild>
              <Link to={`/box-office/check-in?event_id=${event.id}`}>
                {t("events.detail.door")}
              </Link>
            </Button>
          )}
          {editButton}
          <EventMenu event={event} />
        </>
      )}
    >
      {() => (
        <>
          {event.image_url && (
            <div className="px-6 py-4">
              <img src={event.image_url} alt="" className="max-h-60 max-w-full rounded-lg" />
            </div>
          )}
          {event.description && (
            <p className="txt-small text-ui-fg-subtle whitespace-pre-line break-words px-6 py-4">
              {event.description}
            </p>
          )}
          <Figures event={event} />
        </>
      )}
    </EditableSection>
  );
}

function EventMenu({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const { ask, question } = useAskToCancel();
  const { cancel, remove } = useEventActions(event.id);
  const [isCopying, setCopying] = useState(false);
  const hasSales = event.capacity_pools.some((pool) => pool.claimed > 0);

  const askAndCancel = async () => {
    const title = t("events.cancel.title", { title: event.title });
    const agreed = await ask("events", event.id, title, t("events.detail.cancel"));
    if (agreed) cancel.mutate(agreed);
  };
  const askAndDelete = async () => {
    const isSure = await confirm({
      title: t("events.detail.deleteTitle"),
      text: t("events.detail.deleteText", { title: event.title }),
      confirm: t("events.detail.delete"),
    });
    if (!isSure) return;
    await remove.mutateAsync();
    navigate("/box-office/events");
  };

  return (
    <>
      <ActionMenu
        groups={[
          [
            {
              label: t("events.detail.duplicate"),
              icon: <SquareTwoStack />,
              onClick: () => setCopying(true),
            },
            ...(event.product_id
              ? [
                  {
                    label: t("events.detail.product"),
                    icon: <ArrowUpRightOnBox />,
                    onClick: () => navigate(`/products/${event.product_id}`),
                  },
                ]
              : []),
          ],
          [
            ...(event.status === "cancelled"
              ? []
              : [
                  {
                    label: t("events.detail.cancel"),
                    icon: <XCircle />,
                    onClick: () => askAndCancel(),
                  },
                ]),
            ...(hasSales
              ? []
              : [
                  {
                    label: t("events.detail.delete"),
                    icon: <Trash />,
                    onClick: () => askAndDelete().catch(ignore),
                  },
                ]),
          ],
        ]}
      />
      {isCopying && <DuplicateDrawer event={event} onClose={() => setCopying(false)} />}
      {question}
    </>
  );
}

/** The action has told already. */
const ignore = () => {};

function Figures({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const format = useFormat();
  const totals = useEventReport(event.id).data?.totals;
  const number = (value: number | null | undefined) =>
    value === undefined ? "…" : value === null ? t("common.form.unlimited") : format.number(value);
  return (
    <KeyFigures>
      <KeyFigure label={t("events.figures.sold")}>{number(totals?.sold)}</KeyFigure>
      <KeyFigure label={t("events.figures.awaiting")}>{number(totals?.awaiting_payment)}</KeyFigure>
      <KeyFigure label={t("events.figures.held")}>{number(totals?.held)}</KeyFigure>
      <KeyFigure label={t("events.figures.left")}>
        {takingPlace(event).length ? number(totals?.left) : "–"}
      </KeyFigure>
      <KeyFigure label={t("events.figures.checkedIn")}>{number(totals?.checked_in)}</KeyFigure>
      <KeyFigure label={t("events.figures.revenue")}>
        {totals ? format.list(totals.revenue.map(format.money)) || t("events.figures.none") : "…"}
        {totals && totals.reserved.length > 0 && (
          <span className="txt-compact-xsmall text-ui-fg-subtle block">
            {t("events.figures.reserved", {
              amount: format.list(totals.reserved.map(format.money)),
            })}
          </span>
        )}
      </KeyFigure>
    </KeyFigures>
  );
}
