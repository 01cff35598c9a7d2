import { Button, Checkbox, Input, Label, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { useText } from "../../../../hooks/use-text";
import { repeatedSessions, type SessionValues, weekdayOf } from "../forms/values";

/** From Monday on, as `Date` numbers them. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 1);
const DAY_MILLISECONDS = 86_400_000;

/** Makes sessions like the last one by a rule: every Saturday until a day. */
export function RepeatSessions({
  last,
  room,
  onAdd,
}: {
  last: SessionValues;
  /** How many more the event may have. */
  room: number;
  onAdd: (sessions: SessionValues[]) => void;
}) {
  const { t, language } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number[]>();
  const [until, setUntil] = useState("");
  const weekdays = chosen ?? (last.starts ? [weekdayOf(last.starts)] : []);
  const sessions = repeatedSessions(last, weekdays, until);
  const isTooMany = sessions.length > room;
  const toggle = (day: number) =>
    setChosen(weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day]);
  const nameOf = (day: number) =>
    new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
      SUNDAY + day * DAY_MILLISECONDS,
    );

  if (!isOpen) {
    return (
      <Button type="button" size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("events.create.repeat.open")}
      </Button>
    );
  }
  return (
    <fieldset className="bg-ui-bg-subtle flex w-full flex-col gap-y-4 rounded-lg border p-4">
      <legend className="sr-only">{t("events.create.repeat.open")}</legend>
      <Text size="small" className="text-ui-fg-subtle">
        {t("events.create.repeat.hint")}
      </Text>
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight="plus">
          {t("events.create.repeat.days")}
        </Text>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          {WEEKDAYS.map((day) => (
            <span key={day} className="flex items-center gap-x-2">
              <Checkbox
                id={`${id}-${day}`}
                checked={weekdays.includes(day)}
                onCheckedChange={() => toggle(day)}
              />
              <Label htmlFor={`${id}-${day}`} size="small">
                {nameOf(day)}
              </Label>
            </span>
          ))}
        </div>
      </div>
      <div className="flex max-w-60 flex-col gap-y-2">
        <Label htmlFor={`${id}-until`} size="small" weight="plus">
          {t("events.create.repeat.until")}
        </Label>
        <Input
          id={`${id}-until`}
          type="date"
          className="dark:[color-scheme:dark]"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      {isTooMany && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("common.errors.too_many_offers")}
        </Text>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={!sessions.length || isTooMany}
        onClick={() => {
          onAdd(sessions);
          setOpen(false);
          setUntil("");
          setChosen(undefined);
        }}
      >
        {t("events.create.repeat.add", { count: sessions.length })}
      </Button>
    </fieldset>
  );
}
