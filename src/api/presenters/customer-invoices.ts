import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { toMajor } from "../../shared/money";
import { accountOf } from "../../workflows/account-of";
import { invoiceUrl } from "../../workflows/payments/invoice-url";

/** What an order's customer is told of its issued invoices and credit notes, and what it takes to pay them. */
export async function readCustomerInvoices(container: MedusaContainer, orderId: string) {
  const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [all, notes, tokens] = await Promise.all([
    invoices.invoicesOfOrders([orderId]),
    creditNotes.creditNotesOfOrders([orderId]),
    invoices.linkTokens(orderId),
  ]);
  return {
    invoices: all.flatMap((invoice) => {
      const { id, number, state, currency_code, due_at, payment_reference } = invoice;
      const token = tokens.get(id);
      if (!number || !token) return [];
      return {
        ...{ number, state, due_at, payment_reference },
        total: toMajor(invoice.total_minor, currency_code),
        amount_due: toMajor(invoice.due_minor, currency_code),
        account: accountOf(invoice),
        link: invoiceUrl(container, token),
      };
    }),
    credit_notes: notes.map(
      ({ number, invoice_number, issued_at, total_minor, currency_code }) => ({
        ...{ number, invoice_number, issued_at },
        total: toMajor(total_minor, currency_code),
      }),
    ),
  };
}

export type CustomerInvoices = Awaited<ReturnType<typeof readCustomerInvoices>>;
