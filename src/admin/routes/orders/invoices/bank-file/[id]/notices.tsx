import { Alert } from "@medusajs/ui";
import { useFormat } from "../../../../../hooks/use-format";
import { useText } from "../../../../../hooks/use-text";
import type { BankStatement } from "../../../../../lib/invoice-types";
import { isAllBooked } from "./outcome";

/** As many as one reads. */
const NAMED_ROWS = 10;

/** What has to be known of a file as a whole: that it was booked before, that nothing fits, what can't be read. */
export function Notices({ statement: { entries, bad_rows } }: { statement: BankStatement }) {
  const { t } = useText();
  const format = useFormat();
  const isBooked = isAllBooked(entries);
  const isLost =
    !isBooked &&
    entries.length > 0 &&
    entries.every(({ proposal, booked }) => !proposal && !booked);
  const named = bad_rows
    .slice(0, NAMED_ROWS)
    .map(({ row, fault }) =>
      t("bankFile.badRow", { row: format.number(row), reason: t(`bankFile.fault.${fault}`) }),
    )
    .join(", ");
  if (!isBooked && !isLost && !bad_rows.length) return null;
  return (
    <div className="flex flex-col gap-y-2 px-6 py-3">
      {isBooked && (
        <Alert variant="success" role="status">
          {t("bankFile.allBooked")}
        </Alert>
      )}
      {isLost && (
        <Alert variant="info" role="status">
          {t("bankFile.nothing")}
        </Alert>
      )}
      {bad_rows.length > 0 && (
        <Alert variant="warning" role="status">
          {t("bankFile.badRows", {
            count: bad_rows.length,
            rows: bad_rows.length > NAMED_ROWS ? `${named} …` : named,
          })}
        </Alert>
      )}
    </div>
  );
}
