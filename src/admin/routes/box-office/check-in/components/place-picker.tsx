import { Button, Label, Select, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent } from "../../../../lib/types";
import { placeOf, sessionsToEnter } from "../door/place";

/** Which event and session this door lets in to: a line once it is chosen, with a way to change it. */
export function PlacePicker({
  events,
  eventId,
  sessionId,
  onChoose,
}: {
  events: readonly BoxOfficeEvent[];
  eventId: string;
  sessionId: string;
  onChoose: (eventId: string, sessionId: string) => void;
}) {
  const { t } = useText();
  const sessionText = useSessionText();
  const [isOpen, setOpen] = useState(false);
  const now = new Date();
  const place = placeOf(events, eventId, sessionId, now);
  const event = events.find(({ id }) => id === eventId);

  if (place && !isOpen) {
    return (
      <div className="flex items-center justify-between gap-x-3 px-6 py-3">
        <div className="min-w-0">
          <Text weight="plus" className="break-words">
            {place.event.title}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {sessionText(place.session, place.event.timezone)}
          </Text>
        </div>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t("checkIn.place.change")}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <Choice
        label={t("checkIn.place.event")}
        placeholder={t("checkIn.place.chooseEvent")}
        value={event?.id ?? ""}
        options={events.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={(id) => {
          const chosen = events.find((one) => one.id === id);
          const [only, ...others] = chosen ? sessionsToEnter(chosen, now) : [];
          onChoose(id, only && !others.length ? only.id : "");
        }}
      />
      {event && (
        <Choice
          label={t("checkIn.place.session")}
          placeholder={t("checkIn.place.chooseSession")}
          value={place?.session.id ?? ""}
          options={sessionsToEnter(event, now).map((one) => ({
            value: one.id,
            label: sessionText(one, event.timezone),
          }))}
          onChoose={(id) => {
            onChoose(event.id, id);
            setOpen(false);
          }}
        />
      )}
      {place && (
        <Button size="large" onClick={() => setOpen(false)}>
          {t("checkIn.place.done")}
        </Button>
      )}
    </div>
  );
}

function Choice({
  label,
  placeholder,
  value,
  options,
  onChoose,
}: {
  label: string;
  placeholder: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Select value={value} onValueChange={onChoose}>
        <Select.Trigger id={id} className="h-12">
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value} className="py-3">
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  );
}
