import { useForm } from "react-hook-form";
import { BulkDrawer } from "../../../../../components/bulk-drawer";
import { Follows } from "../../../../../components/consequences";
import type { useBookEntries } from "../../../../../hooks/use-bank-statements";
import { useFormat } from "../../../../../hooks/use-format";
import { useText } from "../../../../../hooks/use-text";
import { sumsByCurrency } from "../../../../../lib/amounts";
import type { BankEntry } from "../../../../../lib/invoice-types";
import { type Choices, invoiceFor, outcomeOf } from "./outcome";

/** Says what booking entries brings with it, and books them, each on its invoice. Mount it to open it. */
export function BookDrawer({
  entries,
  choices,
  nameOf,
  book: { run, ...bulk },
  onRefused,
  onClose,
}: {
  entries: readonly BankEntry[];
  choices: Choices;
  nameOf: (entry: BankEntry) => string;
  book: ReturnType<typeof useBookEntries>;
  onRefused: (ids: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const form = useForm();
  const count = entries.length;
  const likely = entries.filter((entry) => outcomeOf(entry, choices) === "likely").length;
  const amount = format.list(sumsByCurrency(entries).map(format.money));
  const bookings = new Map(
    entries.map((entry) => {
      const { invoice_id = "", accept_overpayment } = invoiceFor(entry, choices) ?? {};
      return [entry.id, { invoice_id, accept_overpayment }] as const;
    }),
  );
  const beyond = [...bookings.values()].filter(
    ({ accept_overpayment }) => accept_overpayment,
  ).length;
  const named = (entry: BankEntry) =>
    [
      nameOf(entry),
      format.money(entry),
      t("invoices.numbered", { number: invoiceFor(entry, choices)?.number ?? "" }),
    ].join(" · ");

  return (
    <BulkDrawer
      title={t("bankFile.book.title", { count })}
      saveLabel={t("bankFile.book.confirm", { count })}
      form={form}
      items={entries}
      idOf={({ id }) => id}
      nameOf={named}
      bulk={bulk}
      run={(_, ids) => run(ids, bookings)}
      refused={t("bankFile.book.refused")}
      someRefused={(refused) => t("bankFile.book.someRefused", { count: refused })}
      onRefused={onRefused}
      onClose={onClose}
    >
      <Follows
        lines={[
          t("bankFile.book.books", { amount }),
          t("bankFile.book.tickets"),
          likely > 0 && t("bankFile.book.likely", { count: likely }),
          beyond > 0 && t("bankFile.book.beyond", { count: beyond }),
        ]}
      />
    </BulkDrawer>
  );
}
