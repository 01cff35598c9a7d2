import { TriangleDownMini } from "@medusajs/icons";
import { Button, Checkbox, clx, Input, Label, Popover } from "@medusajs/ui";
import { useId, useState } from "react";
import { useFormat } from "../hooks/use-format";
import type { ListStateControl } from "../hooks/use-list-state";
import { useText } from "../hooks/use-text";
import { ColourDot } from "./colour-mark";

/** Some of several values; more than one means any of them. */
type ChoiceFilter = {
  type: "choice";
  id: string;
  label: string;
  options: { value: string; label: string; colour?: string }[];
  /** One value at most. */
  isSingle?: boolean;
  /** There are more options than are given: told what is typed, whoever gives them looks for others. */
  onSearch?: (words: string) => void;
};

/** Calendar days `YYYY-MM-DD`, both included, kept under two ids; without `to` all from a day on. */
type DaysFilter = { type: "days"; label: string; from: string; to?: string };

/** One calendar day `YYYY-MM-DD`. */
type DayFilter = { type: "day"; id: string; label: string };

export type TableFilter = ChoiceFilter | DaysFilter | DayFilter;

/** The ids that `useListState` has to keep for these filters. */
export const idsOf = (filters: readonly TableFilter[]): string[] =>
  filters.flatMap((filter) =>
    filter.type === "days" ? [filter.from, filter.to ?? []].flat() : [filter.id],
  );

/** A button for each filter that says what it is set to, and one that clears all. */
export function TableFilters({
  filters,
  list,
}: {
  filters: readonly TableFilter[];
  list: ListStateControl;
}) {
  const { t } = useText();
  return (
    <div className="flex flex-wrap items-center gap-2">
      {filters.map((filter) =>
        filter.type === "days" ? (
          <DaysButton key={filter.from} filter={filter} list={list} />
        ) : filter.type === "day" ? (
          <DayButton key={filter.id} filter={filter} list={list} />
        ) : (
          <ChoiceButton key={filter.id} filter={filter} list={list} />
        ),
      )}
      {list.isFiltered && (
        <Button size="small" variant="transparent" onClick={list.clear}>
          {t("common.table.clear")}
        </Button>
      )}
    </div>
  );
}

function FilterTrigger({ label, value }: { label: string; value: string }) {
  return (
    <Popover.Trigger asChild>
      <Button size="small" variant="secondary" className={clx("max-w-full", value && "pr-1.5")}>
        <span className={clx(value && "text-ui-fg-subtle")}>{value ? `${label}:` : label}</span>
        {value && <span className="max-w-48 truncate">{value}</span>}
        <TriangleDownMini className="text-ui-fg-muted" />
      </Button>
    </Popover.Trigger>
  );
}

/** More options than these are searched. */
const LOOKED_THROUGH = 25;

function ChoiceButton({ filter, list }: { filter: ChoiceFilter; list: ListStateControl }) {
  const { t } = useText();
  const id = useId();
  const [words, setWords] = useState("");
  const search = filter.onSearch ?? setWords;
  const isLong = filter.options.length > LOOKED_THROUGH;
  const shown = filter.options.filter(({ label }) =>
    label.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const chosen = list.filters[filter.id] ?? [];
  const nameOf = (value: string) =>
    filter.options.find((option) => option.value === value)?.label ?? value;
  const toggle = (value: string) => {
    const others = chosen.filter((one) => one !== value);
    const isOff = others.length === chosen.length;
    const next = isOff ? [...(filter.isSingle ? [] : chosen), value] : others;
    list.change({ filters: { [filter.id]: next } });
  };
  return (
    // The search field is new each time, so what was looked for is over.
    <Popover onOpenChange={(isOpen) => !isOpen && search("")}>
      <FilterTrigger label={filter.label} value={chosen.map(nameOf).join(", ")} />
      <Popover.Content align="start" className="max-h-80 w-64 overflow-y-auto p-2">
        {(filter.onSearch || isLong) && (
          <div className="pb-2">
            <Input
              type="search"
              size="small"
              placeholder={t("common.table.search")}
              aria-label={`${t("common.table.search")}: ${filter.label}`}
              onChange={(event) => search(event.target.value)}
            />
          </div>
        )}
        <fieldset>
          <legend className="sr-only">{filter.label}</legend>
          {shown.map((option) => (
            <div key={option.value} className="flex items-center gap-x-2 rounded px-2 py-1.5">
              <Checkbox
                id={`${id}-${option.value}`}
                checked={chosen.includes(option.value)}
                onCheckedChange={() => toggle(option.value)}
              />
              {option.colour && <ColourDot colour={option.colour} />}
              <Label
                htmlFor={`${id}-${option.value}`}
                size="small"
                className="min-w-0 flex-1 break-words"
              >
                {option.label}
              </Label>
            </div>
          ))}
        </fieldset>
      </Popover.Content>
    </Popover>
  );
}

function DaysButton({ filter, list }: { filter: DaysFilter; list: ListStateControl }) {
  const { t } = useText();
  const format = useFormat();
  const ends = (["from", "to"] as const).flatMap((end) => {
    const name = filter[end];
    return name ? { end, name, day: list.filters[name]?.[0] ?? "" } : [];
  });
  const value = [...ends.map(({ day }) => (day ? format.shortDay(day) : "")), ""]
    .slice(0, 2)
    .join(" – ");
  return (
    <Popover>
      <FilterTrigger label={filter.label} value={ends.some(({ day }) => day) ? value : ""} />
      <Popover.Content align="start" className="flex w-64 flex-col gap-y-3 p-3">
        {ends.map(({ end, name, day }) => (
          <DayInput
            key={end}
            label={t(`common.table.${end}`)}
            day={day}
            onChange={(changed) => list.change({ filters: { [name]: [changed] } })}
          />
        ))}
      </Popover.Content>
    </Popover>
  );
}

function DayButton({ filter: { id, label }, list }: { filter: DayFilter; list: ListStateControl }) {
  const format = useFormat();
  const [day = ""] = list.filters[id] ?? [];
  return (
    <Popover>
      <FilterTrigger label={label} value={day && format.day(day)} />
      <Popover.Content align="start" className="w-64 p-3">
        <DayInput
          label={label}
          day={day}
          onChange={(changed) => list.change({ filters: { [id]: [changed] } })}
        />
      </Popover.Content>
    </Popover>
  );
}

function DayInput({
  label,
  day,
  onChange,
}: {
  label: string;
  day: string;
  onChange: (day: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" weight="plus">
        {label}
      </Label>
      <Input
        id={id}
        type="date"
        size="small"
        className="dark:[color-scheme:dark]"
        value={day}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
