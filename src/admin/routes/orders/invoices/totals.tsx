import { clx } from "@medusajs/ui";
import { KeyFigure } from "../../../components/page";
import { useFormat } from "../../../hooks/use-format";
import { useText } from "../../../hooks/use-text";
import type { InvoiceTotals } from "../../../lib/invoice-types";

/** What all invoices of the filter come to, a line for each currency; drafts and void ones count in none. */
export function Totals({ totals }: { totals: readonly InvoiceTotals[] }) {
  const { t } = useText();
  const format = useFormat();
  if (!totals.length) return null;
  const hasCredits = totals.some(({ credited, refunded }) => credited > 0 || refunded > 0);
  const credits = [
    [t("invoices.line.credited"), "credited"],
    [t("invoiceList.totals.refunded"), "refunded"],
  ] as const;
  const figures = [
    [t("invoices.issuedAt"), "issued"],
    [t("orders.amountPaid"), "paid"],
    ...(hasCredits ? credits : []),
    [t("orders.due"), "due"],
    [t("invoiceList.totals.overdue"), "overdue"],
  ] as const;
  return (
    <section aria-label={t("invoiceList.totals.title")} className="overflow-hidden">
      <dl
        className={clx(
          "-mb-px -mr-px grid grid-cols-2",
          hasCredits ? "lg:grid-cols-3 xl:grid-cols-6" : "lg:grid-cols-4",
        )}
      >
        {figures.map(([label, of]) => (
          <KeyFigure key={of} label={label}>
            {totals.map(({ currency_code, ...sums }) => (
              <span key={currency_code} className="block tabular-nums">
                {format.money({ amount: sums[of], currency_code })}
              </span>
            ))}
          </KeyFigure>
        ))}
      </dl>
    </section>
  );
}
