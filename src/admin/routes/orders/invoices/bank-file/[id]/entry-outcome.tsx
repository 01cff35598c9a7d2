import { StatusBadge, Text } from "@medusajs/ui";
import { TextLink } from "../../../../../components/links";
import { useFormat } from "../../../../../hooks/use-format";
import { useText } from "../../../../../hooks/use-text";
import { messageOf } from "../../../../../lib/errors";
import type { BankEntry } from "../../../../../lib/invoice-types";
import { type Choices, invoiceFor, outcomeOf } from "./outcome";

const COLOURS = {
  exact: "green",
  likely: "orange",
  chosen: "blue",
  booked: "green",
  problem: "grey",
} as const;

/** The invoice that an entry pays and how sure that is, or why there is none; and why it was not booked. */
export function EntryOutcome({
  entry,
  choices,
  refusal,
}: {
  entry: BankEntry;
  choices: Choices;
  refusal: Error | null | undefined;
}) {
  const { t } = useText();
  const outcome = outcomeOf(entry, choices);
  const number = entry.booked?.number ?? invoiceFor(entry, choices)?.number ?? entry.problem_number;
  const format = useFormat();
  const isWhy = outcome === "problem" && entry.problem;
  const { currency_code, problem_amount_due, problem_order } = entry;
  const due = format.money({ amount: problem_amount_due ?? 0, currency_code });
  return (
    <span className="flex min-w-40 max-w-64 flex-col items-start gap-y-1 whitespace-normal py-1.5 leading-snug">
      {number && <span className="text-ui-fg-base">{t("invoices.numbered", { number })}</span>}
      {isWhy && problem_order && !number && (
        <TextLink to={`/orders/${problem_order.id}`}>
          {t("bankFile.order", { code: problem_order.code })}
        </TextLink>
      )}
      {isWhy ? (
        <span>{t(`bankFile.problem.${isWhy}`, { amount: due })}</span>
      ) : (
        <StatusBadge color={COLOURS[outcome]} className="text-nowrap">
          {t(`bankFile.outcomes.${outcome}`)}
        </StatusBadge>
      )}
      {refusal && !entry.booked && (
        <Text as="span" size="xsmall" className="text-ui-fg-error break-words">
          {messageOf(refusal, t)}
        </Text>
      )}
    </span>
  );
}
