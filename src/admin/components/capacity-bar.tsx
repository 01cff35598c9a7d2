import { clx, Text } from "@medusajs/ui";
import { useFormat } from "../hooks/use-format";
import { useText } from "../hooks/use-text";

/** Each kind of taken place has a pattern of its own, so that nothing hangs on colour alone. */
const PATTERNS = {
  sold: "bg-ui-tag-green-icon",
  awaiting:
    "bg-ui-tag-orange-icon [background-image:repeating-linear-gradient(135deg,transparent_0_3px,rgba(255,255,255,0.55)_3px_5px)]",
  held: "bg-ui-tag-blue-icon [background-image:radial-gradient(rgba(255,255,255,0.7)_1px,transparent_1.5px)] [background-size:5px_5px]",
  taken: "bg-ui-tag-blue-icon",
} as const;

export type CapacityPart = { kind: keyof typeof PATTERNS; places: number };

/** How much of a capacity is taken, and by what; a null capacity is unlimited. */
export function CapacityBar({
  label,
  capacity,
  parts,
  left,
  isCancelled,
}: {
  /** What is limited, for those who can't see the bar. */
  label: string;
  capacity: number | null;
  parts: readonly CapacityPart[];
  /** Given, a legend with the number of each part and of what is left stands below. */
  left?: number | null;
  /** Nothing more is sold of it: what is taken is told, and nothing of what is left. */
  isCancelled?: boolean;
}) {
  const { t } = useText();
  const format = useFormat();
  const taken = parts.reduce((sum, part) => sum + part.places, 0);
  const whole = capacity ?? taken;
  const numbers = { taken: format.number(taken), capacity: format.number(whole) };
  const summary = isCancelled
    ? numbers.taken
    : t(capacity === null ? "common.capacity.unlimited" : "common.capacity.soldOf", numbers);
  const filled = parts.filter((part) => part.places > 0);

  return (
    <div
      className={clx(
        "flex gap-x-3 gap-y-2",
        left === undefined ? "flex-row items-center" : "flex-col",
      )}
    >
      <div
        role="img"
        aria-label={`${label}: ${summary}`}
        className={clx(
          "bg-ui-bg-component shadow-borders-base flex h-2 shrink-0 overflow-hidden rounded-full",
          left === undefined ? "w-24" : "w-full",
        )}
      >
        {filled.map((part) => (
          <div
            key={part.kind}
            className={clx("h-full", PATTERNS[part.kind])}
            style={{ width: `${whole ? (100 * part.places) / whole : 0}%` }}
          />
        ))}
      </div>
      {left === undefined ? (
        <Text size="small" leading="compact" className="text-nowrap tabular-nums" aria-hidden>
          {summary}
        </Text>
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {parts.map((part) => (
            <Legend key={part.kind} pattern={PATTERNS[part.kind]}>
              {t(`common.capacity.${part.kind}`)} {format.number(part.places)}
            </Legend>
          ))}
          <Legend pattern="bg-ui-bg-component">
            {t("common.capacity.left")}{" "}
            {isCancelled
              ? "–"
              : left === null
                ? t("common.form.unlimited").toLocaleLowerCase()
                : format.number(left)}
          </Legend>
        </ul>
      )}
    </div>
  );
}

function Legend({ pattern, children }: { pattern: string; children: React.ReactNode }) {
  return (
    <li className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1.5">
      <span className={clx("shadow-borders-base size-2.5 rounded-sm", pattern)} />
      <span>{children}</span>
    </li>
  );
}
