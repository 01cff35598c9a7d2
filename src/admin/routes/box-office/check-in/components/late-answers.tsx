import { Button } from "@medusajs/ui";
import { Section } from "../../../../components/page";
import { nameOnTicket } from "../../../../components/tickets/people";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { isAdmission } from "../door/use-door";
import type { SettledScan } from "../door/use-scan-queue";
import { ResultLine } from "./result-line";
import { ScannedText } from "./scanned-text";

/** What became of the scans that had to wait: kept until somebody has seen it. */
export function LateAnswers({
  answers,
  timezone,
  onClear,
}: {
  answers: readonly SettledScan[];
  timezone: string;
  onClear: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  if (!answers.length) return null;
  const refused = answers.filter((settled) => !isAdmission(settled)).length;
  return (
    <Section
      title={t("checkIn.late.title", { count: answers.length })}
      description={refused ? t("checkIn.late.refused", { count: refused }) : t("checkIn.late.fine")}
      actions={
        <Button variant="secondary" className="h-11" onClick={onClear}>
          {t("checkIn.late.clear")}
        </Button>
      }
    >
      <ul aria-live="polite" className="max-h-80 divide-y overflow-y-auto">
        {answers.map((settled) => {
          const { scan, outcome } = settled;
          const { ticket, warning } =
            outcome.kind === "answered" ? outcome.answer : { ticket: null, warning: null };
          return (
            <ResultLine
              key={scan.nonce}
              isAdmitted={isAdmission(settled)}
              title={
                outcome.kind === "answered"
                  ? t(`checkIn.result.${outcome.answer.result}`)
                  : outcome.message
              }
            >
              {format.time(new Date(scan.scanned_at).toISOString(), timezone)}
              {" · "}
              {ticket && nameOnTicket(ticket) ? `${nameOnTicket(ticket)} · ` : ""}
              {ticket ? ticket.number : <ScannedText code={scan.code} />}
              {warning && ` · ${t(`checkIn.warning.${warning}`)}`}
            </ResultLine>
          );
        })}
      </ul>
    </Section>
  );
}
