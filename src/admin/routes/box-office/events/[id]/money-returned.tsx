import { Alert } from "@medusajs/ui";
import { TextLink } from "../../../../components/links";
import { useEventReport } from "../../../../hooks/use-events";
import { useText } from "../../../../hooks/use-text";
import type { BoxOfficeEvent } from "../../../../lib/types";

/** How many tickets admit somebody whose money was given back, and the way to them. Nothing where there are none. */
export function MoneyReturned({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const count = useEventReport(event.id).data?.money_returned ?? 0;
  return count > 0 ? (
    <Alert variant="warning" role="status">
      <div className="flex flex-col items-start gap-y-1">
        {t("events.moneyReturned.text", { count })}
        <TextLink
          to={`/box-office/registrations?event_id=${event.id}&money_returned=true&checked_in=false`}
          className="txt-compact-small-plus"
        >
          {t("events.moneyReturned.show")}
        </TextLink>
      </div>
    </Alert>
  ) : null;
}
