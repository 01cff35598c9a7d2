import { PencilSquare, Trash } from "@medusajs/icons";
import { Button, Hint } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ActionMenu } from "../../../../components/action-menu";
import { type Column, PlainTable } from "../../../../components/data-table";
import { FormDrawer } from "../../../../components/form-drawer";
import { Section } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useEventReport, useTicketTypeActions } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useCurrencies } from "../../../../hooks/use-shop";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent, TicketType } from "../../../../lib/types";
import { TicketTypeFields } from "../forms/ticket-type-fields";
import { newTicketType, ticketTypeChanges, ticketTypeInput, ticketTypeOf } from "../forms/values";

/** What is sold, and for how much. */
export function TicketTypesSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const [edited, setEdited] = useState<TicketType | "new">();
  const { remove } = useTicketTypeActions(event.id);
  const report = useEventReport(event.id).data;
  const canEdit = event.status !== "cancelled";
  const soldOf = (type: TicketType) =>
    report?.sessions
      .flatMap((session) => session.ticket_types)
      .filter(({ ticket_type_id }) => ticket_type_id === type.id)
      .reduce((sum, { sold }) => sum + sold, 0);

  const askAndRemove = async (type: TicketType) => {
    const isSure = await confirm({
      title: t("events.types.removeTitle"),
      text: t("events.types.removeText", { name: type.name }),
      confirm: t("common.actions.remove"),
    });
    if (isSure) remove.mutate(type.id);
  };

  const columns: Column<TicketType>[] = [
    { id: "name", header: t("events.types.name"), cell: (type) => type.name },
    {
      id: "prices",
      header: t("events.types.prices"),
      cell: (type) => (
        <div className="flex flex-col py-2">
          <span>{type.prices.map(format.money).join(" · ")}</span>
          {type.prices_differ && (
            <span className="text-ui-fg-subtle">{t("events.types.pricesDifferShort")}</span>
          )}
        </div>
      ),
    },
    {
      id: "sold",
      header: t("events.types.sold"),
      isNumber: true,
      cell: (type) => format.number(soldOf(type) ?? 0),
    },
    {
      id: "perOrder",
      header: t("events.types.perOrder"),
      cell: (type) =>
        t("events.types.range", {
          min: format.number(type.min_per_order),
          max: format.number(type.max_per_order),
        }),
    },
    {
      id: "invoice",
      header: t("events.types.invoice"),
      cell: (type) =>
        type.invoice_allowed ? t("events.types.invoiceYes") : t("events.types.invoiceNo"),
    },
    {
      id: "attendees",
      header: t("events.types.attendees"),
      cell: (type) =>
        t(`events.attendeeDetails.${type.attendee_details ?? event.attendee_details}`),
    },
  ];

  return (
    <Section
      title={t("events.types.title")}
      actions={
        canEdit && (
          <Button size="small" variant="secondary" onClick={() => setEdited("new")}>
            {t("events.types.add")}
          </Button>
        )
      }
    >
      <PlainTable
        label={t("events.types.title")}
        columns={columns}
        rows={event.ticket_types}
        rowId={(type) => type.id}
        rowActions={
          canEdit
            ? (type) => (
                <TypeMenu
                  type={type}
                  onEdit={() => setEdited(type)}
                  onRemove={event.ticket_types.length > 1 ? () => askAndRemove(type) : undefined}
                />
              )
            : undefined
        }
      />
      {edited && (
        <TicketTypeDrawer
          event={event}
          type={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

function TypeMenu({
  type,
  onEdit,
  onRemove,
}: {
  type: TicketType;
  onEdit: () => void;
  onRemove?: () => void;
}) {
  const { t } = useText();
  return (
    <ActionMenu
      label={`${t("common.actions.actions")}: ${type.name}`}
      groups={[
        [{ label: t("common.actions.edit"), icon: <PencilSquare />, onClick: onEdit }],
        onRemove ? [{ label: t("common.actions.remove"), icon: <Trash />, onClick: onRemove }] : [],
      ]}
    />
  );
}

type DrawerProps = {
  event: BoxOfficeEvent;
  type: TicketType | undefined;
  onClose: () => void;
};

function TicketTypeDrawer(props: DrawerProps) {
  const currencies = useCurrencies();
  return currencies.data ? (
    <TicketTypeForm {...props} currencies={currencies.data} />
  ) : (
    <Loaded result={currencies}>{() => null}</Loaded>
  );
}

function TicketTypeForm({
  event,
  type,
  currencies,
  onClose,
}: DrawerProps & { currencies: readonly string[] }) {
  const { t } = useText();
  const { save } = useTicketTypeActions(event.id);
  const form = useForm({
    defaultValues: type ? ticketTypeOf(type, currencies) : newTicketType(currencies),
  });
  const otherNames = event.ticket_types.filter(({ id }) => id !== type?.id).map(({ name }) => name);
  return (
    <FormDrawer
      title={type ? t("events.types.edit") : t("events.types.add")}
      about={type?.name ?? event.title}
      form={form}
      onSave={(values) =>
        type
          ? save.mutateAsync({ id: type.id, ...ticketTypeChanges(values, type) })
          : save.mutateAsync(ticketTypeInput(values))
      }
      onClose={onClose}
    >
      {type && <Hint>{t("events.types.pricesChange")}</Hint>}
      {type?.prices_differ && <Hint>{t("events.types.pricesDiffer")}</Hint>}
      {type?.has_conditional_prices && <Hint>{t("events.types.pricesConditional")}</Hint>}
      <TicketTypeFields control={form.control} otherNames={() => otherNames} />
    </FormDrawer>
  );
}
