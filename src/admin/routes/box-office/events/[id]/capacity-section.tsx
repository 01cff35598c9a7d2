import { PencilSquare, Trash } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ActionMenu } from "../../../../components/action-menu";
import { CheckboxesField, NumberField, TextField } from "../../../../components/fields";
import { FormDrawer } from "../../../../components/form-drawer";
import { Section } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useEventReport, usePoolActions } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent, CapacityPool } from "../../../../lib/types";
import { newPool, type PoolValues, poolInput, poolOf } from "../forms/values";
import { CapacityTable } from "./capacity-table";

/** Every limit with what is taken of it: the shared ones, then each session with its ticket types folded below it. */
export function CapacitySection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const [edited, setEdited] = useState<CapacityPool | "new">();
  const report = useEventReport(event.id);
  const canEdit = event.status !== "cancelled";
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
        {({ pools = [] }) => (
          <CapacityTable
            event={event}
            figures={pools}
            menuOf={(pool) =>
              canEdit && <PoolMenu event={event} pool={pool} onEdit={() => setEdited(pool)} />
            }
          />
        )}
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

/** What can be done with a limit that has a name of its own; those of sessions are set with the session. */
function PoolMenu({
  event,
  pool,
  onEdit,
}: {
  event: BoxOfficeEvent;
  pool: CapacityPool;
  onEdit: () => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const { remove } = usePoolActions(event.id);

  const askAndRemove = async () => {
    const isSure = await confirm({
      title: t("events.pools.removeTitle"),
      text: t("events.pools.removeText", { name: pool.name }),
      confirm: t("common.actions.remove"),
    });
    if (isSure) remove.mutate(pool.id);
  };

  return (
    <ActionMenu
      label={`${t("common.actions.actions")}: ${pool.name}`}
      groups={[
        [{ label: t("common.actions.edit"), icon: <PencilSquare />, onClick: onEdit }],
        [{ label: t("common.actions.remove"), icon: <Trash />, onClick: askAndRemove }],
      ]}
    />
  );
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
