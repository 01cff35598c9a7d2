import { inTransaction, type Pool } from "../../../shared/db";
import { contraAccount, customerAccount } from "../rules/accounts";
import { lockAccounts } from "./lock-accounts";
import { postTransfer } from "./post-transfer";

export type CreditToIssue = {
  /** Of what it is for: credit is given for it once. */
  key: string;
  customer_id: string;
  currency_code: string;
  amount_minor: number;
  order_id: string;
  reason: string | null;
  actor_id: string | null;
};

/** Gives a customer credit in place of money that an order owes back to them. */
export function issueCredit(
  pool: Pool,
  { key, customer_id, currency_code, ...credit }: CreditToIssue,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const from_account_id = contraAccount("refund", currency_code);
    const to_account_id = customerAccount(customer_id, currency_code);
    await lockAccounts(trx, [from_account_id, to_account_id]);
    await postTransfer(trx, {
      ...{ idempotency_key: `issue:${key}`, type: "issue", from_account_id, to_account_id },
      ...{ currency_code, ...credit },
    });
  });
}
