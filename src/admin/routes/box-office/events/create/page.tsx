import { Plus, Trash } from "@medusajs/icons";
import { Button, Heading, IconButton, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import {
  type Control,
  get,
  type UseFormReturn,
  useFieldArray,
  useForm,
  useWatch,
} from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { Page } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { type Step, StepModal } from "../../../../components/step-modal";
import { useCreateEvent } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useCurrencies } from "../../../../hooks/use-shop";
import { useShopSettings } from "../../../../hooks/use-shop-settings";
import { useText } from "../../../../hooks/use-text";
import { DetailsFields } from "../forms/details-fields";
import { RulesFields } from "../forms/rules-fields";
import { SessionTimeFields } from "../forms/session-fields";
import { TicketTypeFields } from "../forms/ticket-type-fields";
import {
  type DetailsValues,
  daysLater,
  detailsInput,
  MAX_OFFERS,
  newDetails,
  newEventField,
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
import { LimitsGrid } from "./limits-grid";
import { RepeatSessions } from "./repeat-sessions";

type Values = {
  details: DetailsValues;
  sessions: SessionValues[];
  ticket_types: TicketTypeValues[];
  rules: RulesValues;
};

export default function CreateEventPage() {
  const currencies = useCurrencies();
  return (
    <Page>
      <Loaded result={useShopSettings("display")}>
        {({ timezone }) => (
          <Loaded result={currencies}>
            {(known) => <CreateEvent currencies={known} timezone={timezone} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function CreateEvent({ currencies, timezone }: { currencies: string[]; timezone: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const create = useCreateEvent();
  const form = useForm<Values>({
    defaultValues: {
      details: newDetails(timezone),
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
    // A day later: the usual next date.
    sessions.append(last ? daysLater(last, 1) : newSession(types.fields.length));
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
          <div className="flex flex-wrap gap-2">
            <AddButton onClick={addSession}>{t("events.create.addSession")}</AddButton>
            <Repeat
              control={control}
              onAdd={(repeated) => sessions.append(repeated, { shouldFocus: false })}
            />
          </div>
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
      fields: [
        ...sessions.fields.flatMap((_, nth) =>
          (["capacity", "capacities"] as const).map((name) => `sessions.${nth}.${name}` as const),
        ),
        "rules",
      ],
      content: <Limits form={form} />,
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
      fieldOf={newEventField}
    />
  );
}

function Repeat({
  control,
  onAdd,
}: {
  control: Control<Values>;
  onAdd: (sessions: SessionValues[]) => void;
}) {
  const sessions = useWatch({ control, name: "sessions" });
  const types = useWatch({ control, name: "ticket_types" });
  const last = sessions.at(-1);
  const room = Math.floor(MAX_OFFERS / types.length) - sessions.length;
  return last && <RepeatSessions last={last} room={room} onAdd={onAdd} />;
}

function Limits({ form }: { form: UseFormReturn<Values> }) {
  const { t } = useText();
  const format = useFormat();
  const { control } = form;
  const sessions = useWatch({ control, name: "sessions" });
  const types = useWatch({ control, name: "ticket_types" });
  return (
    <>
      <LimitsGrid
        form={form}
        sessionNames={sessions.map(
          ({ name, starts }, index) =>
            name ||
            (starts && format.dateTime(`${starts}Z`, "UTC")) ||
            t("events.create.session", { number: index + 1 }),
        )}
        typeNames={types.map(
          (type, place) => type.name || t("events.create.type", { number: place + 1 }),
        )}
      />
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
