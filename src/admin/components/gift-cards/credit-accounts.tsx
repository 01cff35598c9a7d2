import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { CreditAccount } from "../../lib/gift-card-types";
import { PlainTable } from "../data-table";
import { Line } from "../orders/line";
import { useLedgerColumns } from "./ledger-columns";

/** A customer's credit in each currency, and below it where it came from and went (D7). */
export function CreditAccounts({ accounts }: { accounts: readonly CreditAccount[] }) {
  const { t } = useText();
  if (!accounts.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("giftCards.credit.none")}
      </Text>
    );
  }
  return (
    <>
      {accounts.map((account) => (
        <Account key={account.currency_code} account={account} />
      ))}
    </>
  );
}

function Account({
  account: { balance, held, currency_code, history },
}: {
  account: CreditAccount;
}) {
  const { t } = useText();
  const format = useFormat();
  const written = (amount: number) => format.money({ amount, currency_code });
  const inCurrency = { currency: currency_code.toUpperCase() };
  return (
    <>
      <div className="flex flex-col gap-y-1.5 px-6 py-4 tabular-nums">
        <Line label={t("giftCards.credit.in", inCurrency)}>
          <span className="txt-compact-medium-plus">{written(balance)}</span>
        </Line>
        {held > 0 && <Line label={t("giftCards.held")}>{written(held)}</Line>}
      </div>
      <PlainTable
        label={t("giftCards.credit.history", inCurrency)}
        columns={useLedgerColumns(currency_code)}
        rowId={({ id }) => id}
        rows={history}
      />
    </>
  );
}
