import { Text } from "@medusajs/ui";
import { Loaded } from "../../../../components/states";
import { useDoorReport } from "../../../../hooks/use-check-in";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";

/** How many are in, and of how many: paid tickets are expected, others are not. */
export function DoorCounts({ eventId, sessionId }: { eventId: string; sessionId: string }) {
  const { t } = useText();
  const format = useFormat();
  const report = useDoorReport(eventId);
  return (
    <Loaded result={report} rows={1}>
      {({ sessions }) => {
        const figures = sessions.find(({ session_id }) => session_id === sessionId);
        const inside = figures?.checked_in ?? 0;
        const expected = figures?.sold ?? 0;
        return (
          <div className="flex flex-col gap-y-2 px-6 py-3">
            <div className="flex items-baseline justify-between gap-x-4">
              <Text className="text-ui-fg-subtle">
                <span className="text-ui-fg-base text-2xl font-semibold tabular-nums">
                  {format.number(inside)}
                </span>{" "}
                {t("checkIn.counts.inOf", { expected: format.number(expected) })}
              </Text>
              <Text size="small" className="text-ui-fg-subtle text-right">
                {t("checkIn.counts.toCome", { count: Math.max(0, expected - inside) })}
              </Text>
            </div>
            <progress
              className="[&::-webkit-progress-bar]:bg-ui-bg-component [&::-webkit-progress-value]:bg-ui-tag-green-icon [&::-moz-progress-bar]:bg-ui-tag-green-icon h-2 w-full appearance-none overflow-hidden rounded-full"
              aria-label={t("checkIn.counts.label")}
              max={Math.max(1, expected)}
              value={inside}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
