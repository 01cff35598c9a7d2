import type { EInvoice } from "./types";
import { type Element, element } from "./xml";

type Payee = EInvoice["seller"];

/** UNCL 4461: how it is paid, and by which account. */
type Transfer = { code: string; account: string; branch: string | null };

/** A transfer to the seller's account, with the reference that finds the invoice again; null where no account is known. */
export function paymentMeans(seller: Payee, reference: string | null): Element | null {
  const transfer = transferTo(seller);
  return (
    transfer &&
    element("cac:PaymentMeans", [
      element("cbc:PaymentMeansCode", transfer.code),
      element("cbc:PaymentID", reference),
      element("cac:PayeeFinancialAccount", [
        element("cbc:ID", transfer.account),
        element("cbc:Name", seller.name),
        element("cac:FinancialInstitutionBranch", [element("cbc:ID", transfer.branch)]),
      ]),
    ])
  );
}

function transferTo(seller: Payee): Transfer | null {
  const { iban, bic, account_number } = seller;
  if (seller.country_code?.toLowerCase() === "dk") return danish(seller);
  if (account_number) return { code: "30", account: account_number, branch: null };
  return iban ? { code: "30", account: iban, branch: bic } : null;
}

/** DK-R-005: to a branch and an account of it (42), or by IBAN. */
function danish({ iban, bic, account_number }: Payee): Transfer | null {
  const [, branch, account] =
    /^(\d{4})(\d{1,10})$/.exec(account_number?.replaceAll(/\D/g, "") ?? "") ?? [];
  if (branch && account) return { code: "42", account, branch };
  if (!iban) return null;
  return bic
    ? { code: "31", account: iban, branch: bic }
    : { code: "58", account: iban, branch: null };
}
