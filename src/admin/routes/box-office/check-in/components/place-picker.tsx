import { Button, Input, Label, Select, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { Link } from "react-router-dom";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useFoundDoors } from "../../../../hooks/use-check-in";
import { useDebounced } from "../../../../hooks/use-debounced";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent } from "../../../../lib/types";
import { isOnDay, onlySessionOf, placeOf, placesOfToday, sessionsToEnter } from "../door/place";

const TYPING_PAUSE = 300;

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
  const format = useFormat();
  const sessionText = useSessionText();
  const [isOpen, setOpen] = useState(false);
  const now = new Date();
  const place = placeOf(events, eventId, sessionId, now);
  const event = events.find(({ id }) => id === eventId);
  const today = placesOfToday(events, now);
  const [words, setWords] = useState("");
  const q = useDebounced(words.trim(), TYPING_PAUSE);
  const found = useFoundDoors(q).data?.events ?? [];
  const offered = q ? found : events;

  if (place && !isOpen) {
    return (
      <div className="flex items-center justify-between gap-x-3 px-6 py-3">
        <div className="min-w-0">
          <Link
            to={`/box-office/events/${place.event.id}`}
            className="txt-medium-plus text-blue-700 dark:text-blue-400 break-words"
          >
            {place.event.title}
          </Link>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {sessionText(place.session, place.event.timezone)}
          </Text>
          <Link
            to={`/box-office/registrations?event_id=${place.event.id}&session_id=${place.session.id}`}
            className="txt-small text-blue-700 dark:text-blue-400"
          >
            {t("events.detail.registrations")}
          </Link>
        </div>
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t("checkIn.place.change")}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      {today.length > 0 && (
        <fieldset className="flex flex-col gap-y-2">
          <legend className="txt-compact-small-plus mb-2">{t("checkIn.place.today")}</legend>
          {today.map(({ event: { id, title, timezone }, session }) => (
            <Button
              key={session.id}
              variant="secondary"
              size="xlarge"
              className="h-auto min-h-16 w-full flex-wrap justify-start gap-x-3 whitespace-normal text-left"
              aria-pressed={session.id === sessionId}
              onClick={() => {
                onChoose(id, session.id);
                setOpen(false);
              }}
            >
              <span className="text-lg font-semibold tabular-nums">
                {isOnDay(now, session, timezone)
                  ? format.time(session.starts_at, timezone)
                  : format.dateTime(session.starts_at, timezone)}
              </span>
              <span className="min-w-0 break-words">
                {[title, session.name].filter(Boolean).join(" · ")}
              </span>
            </Button>
          ))}
          <Text size="small" weight="plus" className="pt-2">
            {t("checkIn.place.other")}
          </Text>
        </fieldset>
      )}
      <Input
        type="search"
        enterKeyHint="search"
        className="h-12 text-base [&+div]:h-12"
        aria-label={t("checkIn.place.findEvent")}
        placeholder={t("checkIn.place.findEvent")}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Choice
        label={t("checkIn.place.event")}
        placeholder={t("checkIn.place.chooseEvent")}
        value={event?.id ?? ""}
        options={withChosen(offered, event).map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={(id) => {
          onChoose(id, onlySessionOf(offered, id, now));
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

/** What is chosen stands among what may be, or the field would be empty. */
function withChosen(
  events: readonly BoxOfficeEvent[],
  chosen: BoxOfficeEvent | undefined,
): readonly BoxOfficeEvent[] {
  return chosen && !events.some(({ id }) => id === chosen.id) ? [chosen, ...events] : events;
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
