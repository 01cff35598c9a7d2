import { useForm } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { type BulkDeed, useBulkInvoices } from "../../hooks/use-invoices";
import { type Translate, useText } from "../../hooks/use-text";
import { sumsByCurrency } from "../../lib/amounts";
import { buyerName } from "../../lib/buyer-name";
import type { Invoice } from "../../lib/invoice-types";
import { BulkDrawer } from "../bulk-drawer";
import { Follows } from "../consequences";

/** Says what doing the same to several invoices brings with it, and does it. Mount it to open it. */
export function BulkDeedDrawer({
  deed,
  invoices,
  others,
  onRefused,
  onClose,
}: {
  deed: BulkDeed;
  invoices: readonly Invoice[];
  /** So many were chosen that it doesn't fit. */
  others: number;
  onRefused: (ids: string[]) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { run, ...bulk } = useBulkInvoices(deed);
  const form = useForm();
  const count = invoices.length;
  const amount = format.list(sumsOf(deed, invoices).map(format.money));

  return (
    <BulkDrawer
      title={t(`invoiceList.bulk.${deed}.title`, { count })}
      saveLabel={t(`invoiceList.bulk.${deed}.confirm`, { count })}
      form={form}
      items={invoices}
      idOf={({ id }) => id}
      nameOf={(invoice) => nameOf(invoice, t)}
      bulk={bulk}
      run={(_, ids) => run(ids, undefined)}
      refused={t("invoiceList.bulk.refused")}
      someRefused={(refused) => t(`invoiceList.bulk.${deed}.someRefused`, { count: refused })}
      onRefused={onRefused}
      onClose={onClose}
    >
      <Follows
        lines={[
          ...CONSEQUENCES[deed](t, invoices, amount),
          others > 0 && t(`invoiceList.bulk.${deed}.others`, { count: others }),
        ]}
      />
    </BulkDrawer>
  );
}

type Says = (t: Translate, invoices: readonly Invoice[], amount: string) => (string | false)[];

const CONSEQUENCES: Record<BulkDeed, Says> = {
  issue: (t, { length: count }, amount) => [
    t("invoiceList.bulk.issue.numbers", { count }),
    t("invoiceList.bulk.issue.together", { amount }),
    t("invoiceList.bulk.issue.captures"),
    t("invoiceList.bulk.issue.notMailed"),
  ],
  send: (t, invoices) => {
    const withAddress = invoices.filter(({ buyer }) => buyer.email);
    const again = withAddress.filter(({ sent_at }) => sent_at).length;
    const without = invoices.length - withAddress.length;
    return [
      t("invoiceList.bulk.send.mails", { count: withAddress.length }),
      again > 0 && t("invoiceList.bulk.send.again", { count: again }),
      without > 0 && t("invoiceList.bulk.send.noAddress", { count: without }),
    ];
  },
  "mark-paid": (t, { length: count }, amount) => [
    t("invoiceList.bulk.mark-paid.books", { count, amount }),
    t("invoiceList.bulk.mark-paid.tickets"),
  ],
};

/** What is asked for by them, or left to pay, in each currency. */
function sumsOf(deed: BulkDeed, invoices: readonly Invoice[]) {
  return sumsByCurrency(
    invoices.map(({ currency_code, total, amount_due }) => ({
      amount: deed === "issue" ? total : amount_due,
      currency_code,
    })),
  );
}

function nameOf({ number, order_code, buyer }: Invoice, t: Translate): string {
  const numbered = number ? t("invoices.numbered", { number }) : t("common.status.invoice.draft");
  return [numbered, order_code, buyerName(buyer)].filter(Boolean).join(" · ");
}
