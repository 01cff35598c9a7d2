import { ExclamationCircle } from "@medusajs/icons";
import { Tooltip } from "@medusajs/ui";
import { useText } from "../../hooks/use-text";
import type { Problem } from "../../lib/registration-types";

/** Why an order has no seats although it should. */
export function ProblemMark({ problem }: { problem: Problem }) {
  const { t } = useText();
  const text = t(`common.problem.${problem}`);
  return (
    <Tooltip content={text}>
      <ExclamationCircle
        role="img"
        aria-label={`${t("events.detail.problem")}: ${text}`}
        className="text-ui-tag-red-icon"
      />
    </Tooltip>
  );
}
