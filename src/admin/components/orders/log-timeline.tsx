import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { useMoment } from "../../hooks/use-moment";
import { useText } from "../../hooks/use-text";
import type { LogLine } from "../../lib/order-types";
import { LogDetails, StatusMove, useLogTitle } from "./log-line";
import { useActorName } from "./use-actor-name";

const SHOWN_AT_FIRST = 5;

/** What became of an order, the latest first: who did what, when and why. */
export function LogTimeline({ log }: { log: readonly LogLine[] }) {
  const { t } = useText();
  const [areAllShown, setAllShown] = useState(false);
  const shown = areAllShown ? log : log.slice(0, SHOWN_AT_FIRST);
  return (
    <div className="flex flex-col gap-y-3">
      <ol className="flex flex-col gap-y-4">
        {shown.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {shown.length < log.length && (
        <Button
          size="small"
          variant="transparent"
          className="w-fit"
          onClick={() => setAllShown(true)}
        >
          {t("orders.log.all", { count: log.length })}
        </Button>
      )}
    </div>
  );
}

function Line({ line }: { line: LogLine }) {
  const titleOf = useLogTitle();
  const moment = useMoment();
  const nameOf = useActorName();
  const { kind, created_at } = line;
  return (
    <li className="border-ui-border-strong min-w-0 border-l-2 pl-3">
      <Text size="small" as="div" className="flex flex-wrap items-center gap-x-2">
        {kind !== "status" && <span className="txt-compact-small-plus">{titleOf(line)}</span>}
        <StatusMove line={line} />
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {[nameOf(line), moment(created_at)].join(" · ")}
      </Text>
      <LogDetails line={line} />
    </li>
  );
}
