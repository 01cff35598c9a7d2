import type { Invoice } from "../../modules/invoicing/types";
import { formatAccount, formatIban } from "../../shared/format-account";

/** Into which account an issued invoice is paid, as people write it; null where its seller named none. */
export function accountOf({ seller }: Pick<Invoice, "seller">): string | null {
  if (seller?.account_number) return formatAccount(seller.account_number);
  return seller?.iban ? formatIban(seller.iban) : null;
}
