import type { Seller } from "../modules/invoicing/types";
import { formatAccount, formatIban } from "../shared/format-account";

/** Into which account whoever sells is paid, of an issued invoice or by the settings, as people write it; null where none is named. */
export function accountOf({
  seller,
}: {
  seller: Pick<Seller, "account_number" | "iban"> | null;
}): string | null {
  if (seller?.account_number) return formatAccount(seller.account_number);
  return seller?.iban ? formatIban(seller.iban) : null;
}
