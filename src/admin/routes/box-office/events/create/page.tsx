import { Plus, Trash } from "@medusajs/icons";
import { Button, Heading, IconButton, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { get, useFieldArray, useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { Page } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { type Step, StepModal } from "../../../../components/step-modal";
import { useCreateEvent } from "../../../../hooks/use-events";
import { useCurrencies } from "../../../../hooks/use-shop";
import { useText } from "../../../../hooks/use-text";
import { addHours, browserTimezone } from "../../../../lib/zoned-time";
import { DetailsFields } from "../forms/details-fields";
import { RulesFields } from "../forms/rules-fields";
import { SessionLimitFields, SessionTimeFields } from "../forms/session-fields";
import { TicketTypeFields } from "../forms/ticket-type-fields";
import {
  type DetailsValues,
  detailsInput,
  newDetails,
  newRules,
  newSession,
  newTicketType,
  type RulesValues,
  rulesInput,
  type SessionValues,
  sessionInput,
  type TicketTypeValues,
  ticketTypeInput,
} from "../forms/values";

type Values = {
  details: DetailsValues;
  sessions: SessionValues[];
  ticket_types: TicketTypeValues[];
  rules: RulesValues;
};

export default function CreateEventPage() {
  return (
    <Page>
      <Loaded result={useCurrencies()}>
        {(currencies) => <CreateEvent currencies={currencies} />}
      </Loaded>
    </Page>
  );
}

function CreateEvent({ currencies }: { currencies: string[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const create = useCreateEvent();
  const form = useForm<Values>({
    defaultValues: {
      details: newDetails(browserTimezone()),
      sessions: [newSession(1)],
      ticket_types: [newTicketType(currencies)],
      rules: newRules(),
    },
  });
  const { control } = form;
  const sessions = useFieldArray({ control, name: "sessions" });
  const types = useFieldArray({ control, name: "ticket_types" });

  const addSession = () => {
    const last = form.getValues("sessions").at(-1);
    sessions.append(last ? nextDay(last) : newSession(types.fields.length));
  };
  const addType = () => {
    types.append(newTicketType(currencies));
    eachSessionsCapacities((capacities) => [...capacities, { places: "" }]);
  };
  const removeType = (index: number) => {
    types.remove(index);
    eachSessionsCapacities((capacities) => capacities.filter((_, place) => place !== index));
  };
  const eachSessionsCapacities = (
    change: (capacities: SessionValues["capacities"]) => SessionValues["capacities"],
  ) => {
    for (const [index, session] of form.getValues("sessions").entries()) {
      form.setValue(`sessions.${index}.capacities`, change(session.capacities));
    }
  };
  const otherNamesThan = (index: number) => (values: unknown) =>
    (get(values, "ticket_types") as TicketTypeValues[])
      .filter((_, other) => other !== index)
      .map((type) => type.name.trim());

  const save = async (values: Values) => {
    const typeNames = values.ticket_types.map((type) => type.name.trim());
    const { event } = await create.mutateAsync({
      ...detailsInput(values.details),
      ...rulesInput(values.rules),
      ticket_types: values.ticket_types.map(ticketTypeInput),
      sessions: values.sessions.map((session) =>
        sessionInput(session, values.details.timezone, typeNames),
      ),
    });
    navigate(`/box-office/events/${event.id}`);
  };

  const steps: Step<Values>[] = [
    {
      id: "what",
      title: t("events.create.what"),
      fields: ["details"],
      content: <DetailsFields control={control} place="details." isNew />,
    },
    {
      id: "when",
      title: t("events.create.when"),
      fields: ["sessions"],
      content: (
        <>
          {sessions.fields.map((session, index) => (
            <Part
              key={session.id}
              title={t("events.create.session", { number: index + 1 })}
              onRemove={sessions.fields.length > 1 ? () => sessions.remove(index) : undefined}
            >
              <SessionTimeFields form={form} place={`sessions.${index}.`} />
            </Part>
          ))}
          <AddButton onClick={addSession}>{t("events.create.addSession")}</AddButton>
        </>
      ),
    },
    {
      id: "types",
      title: t("events.create.types"),
      fields: ["ticket_types"],
      content: (
        <>
          {!currencies.length && <Text size="small">{t("events.create.noCurrencies")}</Text>}
          {types.fields.map((type, index) => (
            <Part
              key={type.id}
              title={t("events.create.type", { number: index + 1 })}
              onRemove={types.fields.length > 1 ? () => removeType(index) : undefined}
            >
              <TicketTypeFields
                control={control}
                place={`ticket_types.${index}.`}
                otherNames={otherNamesThan(index)}
              />
            </Part>
          ))}
          <AddButton onClick={addType}>{t("events.create.addType")}</AddButton>
        </>
      ),
    },
    {
      id: "limits",
      title: t("events.create.limits"),
      fields: ["sessions", "rules"],
      content: <Limits control={control} />,
    },
  ];

  return (
    <StepModal
      title={t("events.create.title")}
      steps={steps}
      form={form}
      onFinish={save}
      onClose={() => navigate("/box-office/events")}
      finishLabel={t("events.create.finish")}
    />
  );
}

function Limits({ control }: { control: ReturnType<typeof useForm<Values>>["control"] }) {
  const { t } = useText();
  const sessions = useWatch({ control, name: "sessions" });
  const types = useWatch({ control, name: "ticket_types" });
  return (
    <>
      {sessions.map((session, index) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: the form keeps them by their place
          key={index}
          title={session.name || t("events.create.session", { number: index + 1 })}
        >
          <SessionLimitFields
            control={control}
            place={`sessions.${index}.`}
            typeNames={types.map(
              (type, place) => type.name || t("events.create.type", { number: place + 1 }),
            )}
          />
        </Part>
      ))}
      <Part title={t("events.rules.title")}>
        <RulesFields control={control} place="rules." />
      </Part>
    </>
  );
}

/** One of several alike within a step. */
function Part({
  title,
  onRemove,
  children,
}: {
  title: string;
  onRemove?: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <section className="flex flex-col gap-y-6 border-b pb-8 last:border-b-0 last:pb-0">
      <div className="flex min-h-7 items-center justify-between gap-x-2">
        <Heading level="h2" className="min-w-0 break-words">
          {title}
        </Heading>
        {onRemove && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={`${t("common.actions.remove")}: ${title}`}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
      {children}
    </section>
  );
}

function AddButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button type="button" size="small" variant="secondary" className="self-start" onClick={onClick}>
      <Plus />
      {children}
    </Button>
  );
}

/** The same a day later: the usual next date. */
function nextDay(session: SessionValues): SessionValues {
  return {
    ...session,
    name: "",
    starts: addHours(session.starts, 24),
    ends: addHours(session.ends, 24),
    doors: addHours(session.doors, 24),
    sales_close: addHours(session.sales_close, 24),
    capacities: session.capacities.map((capacity) => ({ ...capacity })),
  };
}
