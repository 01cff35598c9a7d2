import { PencilSquare, Trash } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ActionMenu } from "../../../../components/action-menu";
import { CapacityBar } from "../../../../components/capacity-bar";
import { CheckboxesField, NumberField, TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { Section } from "../../../../components/page";
import { EmptyState, Loaded } from "../../../../components/states";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useEventReport, usePoolActions } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { takingPlace } from "../../../../lib/event-times";
import type { BoxOfficeEvent, CapacityPool } from "../../../../lib/types";
import { newPool, type PoolValues, poolInput, poolOf } from "../forms/values";

/** Every limit with what is taken of it, the shared ones first. */
export function CapacitySection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const [edited, setEdited] = useState<CapacityPool | "new">();
  const report = useEventReport(event.id);
  const canEdit = event.status !== "cancelled";
  const limits = event.capacity_pools.filter(
    (pool) => !pool.session_id || !pool.ticket_type_id || pool.capacity !== null,
  );
  const sorted = [
    ...limits.filter((pool) => !pool.session_id),
    ...limits.filter((pool) => pool.session_id),
  ];

  return (
    <Section
      title={t("events.pools.title")}
      description={t("events.pools.hint")}
      actions={
        canEdit && (
          <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
            {t("events.pools.add")}
          </Button>
        )
      }
    >
      <Loaded result={report}>
        {({ pools = [] }) =>
          sorted.length ? (
            <ul className="max-h-[32rem] divide-y overflow-y-auto">
              {sorted.map((pool) => (
                <PoolRow
                  key={pool.id}
                  event={event}
                  pool={pool}
                  figures={pools.find(({ id }) => id === pool.id)}
                  onEdit={canEdit ? () => setEdited(pool) : undefined}
                />
              ))}
            </ul>
          ) : (
            <EmptyState title={t("events.pools.unlimited")} />
          )
        }
      </Loaded>
      {edited && (
        <PoolDrawer
          event={event}
          pool={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

function PoolRow({
  event,
  pool,
  figures,
  onEdit,
}: {
  event: BoxOfficeEvent;
  pool: CapacityPool;
  figures:
    | { sold: number; awaiting_payment: number; held: number; left: number | null }
    | undefined;
  onEdit?: () => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const { remove } = usePoolActions(event.id);
  const { title, subtitle } = usePoolName(event, pool);
  const isShared = !pool.session_id;
  const offers = takingPlace(event).flatMap((session) => session.ticket_offers);

  const askAndRemove = async () => {
    const isSure = await confirm({
      title: t("events.pools.removeTitle"),
      text: t("events.pools.removeText", { name: title }),
      confirm: t("common.actions.remove"),
    });
    if (isSure) remove.mutate(pool.id);
  };

  return (
    <li className="flex items-start justify-between gap-x-2 px-6 py-4">
      <div className="flex min-w-0 flex-1 flex-col gap-y-2">
        <div className="min-w-0">
          <Text size="small" leading="compact" weight="plus" className="break-words">
            {title}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle break-words">
            {subtitle}
          </Text>
        </div>
        <CapacityBar
          label={`${title}, ${subtitle}`}
          capacity={pool.capacity}
          left={figures?.left ?? null}
          parts={[
            { kind: "sold", places: figures?.sold ?? 0 },
            { kind: "awaiting", places: figures?.awaiting_payment ?? 0 },
            { kind: "held", places: figures?.held ?? 0 },
          ]}
          isCancelled={!offers.some(({ id }) => pool.ticket_offer_ids.includes(id))}
        />
      </div>
      {onEdit && isShared && (
        <ActionMenu
          label={`${t("common.actions.actions")}: ${title}`}
          groups={[
            [{ label: t("common.actions.edit"), icon: <PencilSquare />, onClick: onEdit }],
            [{ label: t("common.actions.remove"), icon: <Trash />, onClick: askAndRemove }],
          ]}
        />
      )}
    </li>
  );
}

/** A shared limit has a name of its own; others are told by what they limit. */
function usePoolName(event: BoxOfficeEvent, pool: CapacityPool) {
  const { t } = useText();
  const format = useFormat();
  const session = event.sessions.find(({ id }) => id === pool.session_id);
  if (!session) return { title: pool.name, subtitle: t("events.pools.shared") };
  const when = format.dateTime(session.starts_at, event.timezone);
  const type = event.ticket_types.find(({ id }) => id === pool.ticket_type_id);
  return { title: session.name ?? when, subtitle: type?.name ?? t("events.pools.session") };
}

const MAX_PLACES = 1_000_000;

function PoolDrawer({
  event,
  pool,
  onClose,
}: {
  event: BoxOfficeEvent;
  pool: CapacityPool | undefined;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { save } = usePoolActions(event.id);
  const form = useForm<PoolValues>({ defaultValues: pool ? poolOf(pool) : newPool() });
  const groups = event.sessions
    .filter((session) => session.status === "scheduled")
    .map((session) => ({
      heading: [session.name, format.dateTime(session.starts_at, event.timezone)]
        .filter(Boolean)
        .join(", "),
      choices: session.ticket_offers.map((offer) => ({
        value: offer.id,
        label: offer.ticket_type.name,
      })),
    }));
  return (
    <FormDrawer
      title={pool ? t("events.pools.edit") : t("events.pools.add")}
      about={pool?.name ?? event.title}
      form={form}
      onSave={(values) => save.mutateAsync({ id: pool?.id, ...poolInput(values) })}
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t("events.fields.poolName")} autoFocus />
      <NumberField
        control={form.control}
        name="capacity"
        label={t("events.fields.capacity")}
        hint={t("events.fields.capacityHint")}
        min={0}
        max={MAX_PLACES}
        isOptional
      />
      <CheckboxesField
        control={form.control}
        name="ticket_offer_ids"
        label={t("events.fields.poolOffers")}
        groups={groups}
      />
    </FormDrawer>
  );
}
