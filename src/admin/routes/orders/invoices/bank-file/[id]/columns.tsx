import { Text } from "@medusajs/ui";
import type { Column } from "../../../../../components/data-table";
import type { Bulk } from "../../../../../hooks/use-bulk";
import { useFormat } from "../../../../../hooks/use-format";
import { useText } from "../../../../../hooks/use-text";
import type { BankEntry } from "../../../../../lib/invoice-types";
import { EntryOutcome } from "./entry-outcome";
import type { Choices } from "./outcome";

/** A row per entry: who paid what and when, what it pays or why nothing, and what the bank says of it. */
export function useColumns(choices: Choices, refusals: Bulk["outcomes"]): Column<BankEntry>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      id: "payer",
      header: t("bankFile.payer"),
      cell: ({ payer, text }) => (
        <span className="flex max-w-56 flex-col py-1.5 max-md:max-w-32">
          <span className="truncate">{payer ?? "–"}</span>
          {text && (
            <Text as="span" size="small" className="text-ui-fg-subtle truncate">
              {text}
            </Text>
          )}
        </span>
      ),
    },
    {
      id: "invoice",
      header: t("bankFile.invoice"),
      isFirstOnPhone: true,
      cell: (entry) => (
        <EntryOutcome entry={entry} choices={choices} refusal={refusals.get(entry.id)} />
      ),
    },
    {
      id: "amount",
      header: t("bankFile.amount"),
      isNumber: true,
      cell: ({ amount, currency_code }) => format.money({ amount, currency_code }),
    },
    { id: "day", header: t("bankFile.day"), cell: ({ date }) => format.day(date) },
    {
      id: "reference",
      header: t("bankFile.reference"),
      cell: ({ reference }) => (
        <span className="block max-w-48 truncate font-mono">{reference ?? "–"}</span>
      ),
    },
  ];
}
