import { useForm } from "react-hook-form";
import { CheckboxesField, TextField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { useText } from "../../../hooks/use-text";
import type { Webhook, WebhookEvent, WebhookInput } from "../../../lib/webhook-types";
import { EVENT_GROUPS, EVENT_WORDS, EVENTS, nameOf } from "./words";

type Values = { url: string; description: string; events: WebhookEvent[] };

/** Where to send and what; mount it to open it. Without an endpoint it is for a new one. */
export function WebhookDrawer({
  webhook,
  onSave,
  onClose,
}: {
  webhook?: Webhook;
  onSave: (input: WebhookInput) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useText();
  const form = useForm<Values>({
    defaultValues: {
      url: webhook?.url ?? "",
      description: webhook?.description ?? "",
      events: webhook?.events ?? [...EVENTS],
    },
  });
  const { control } = form;
  return (
    <FormDrawer
      title={t(webhook ? "webhooks.edit" : "webhooks.create")}
      about={webhook && nameOf(webhook)}
      saveLabel={webhook ? undefined : t("webhooks.create")}
      form={form}
      onSave={({ url, description, events }) =>
        onSave({ url: url.trim(), description: description.trim() || null, events })
      }
      onClose={onClose}
    >
      <TextField
        control={control}
        name="url"
        type="url"
        label={t("webhooks.url")}
        hint={t("webhooks.urlHint")}
      />
      <TextField
        control={control}
        name="description"
        label={t("webhooks.description")}
        hint={t("webhooks.descriptionHint")}
        isOptional
      />
      <CheckboxesField
        control={control}
        name="events"
        label={t("webhooks.events")}
        hint={t("webhooks.eventsHint")}
        rules={{ validate: (chosen) => chosen.length > 0 || t("webhooks.eventsRequired") }}
        groups={EVENT_GROUPS.map(({ heading, events }) => ({
          heading: t(heading),
          choices: events.map((value) => ({ value, label: t(EVENT_WORDS[value]) })),
        }))}
      />
    </FormDrawer>
  );
}
