import { writeFileSync } from "node:fs";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../src/modules/invoicing";
import type { InvoiceWithLines } from "../../src/modules/invoicing/types";
import { toMajor } from "../../src/shared/money";
import { makeReference } from "../../src/shared/payment-reference";
import {
  creditInvoiceWorkflow,
  draftInvoiceWorkflow,
  editDraftWorkflow,
  issueInvoiceWorkflow,
  markInvoicePaidWorkflow,
  voidInvoiceWorkflow,
} from "../../src/workflows";
import type { DemoInvoice, DemoOrder } from "../data/orders";

type Context = { container: MedusaContainer; admin_id: string };

const DAY = 86_400_000;

/** The order's invoice, as far as it should come. What the box office has done with it since stays as it is. */
export async function ensureInvoice(
  context: Context,
  order_id: string,
  order: DemoOrder & { invoice: DemoInvoice },
): Promise<void> {
  const { container } = context;
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const read = async () => (await invoices.invoicesOfOrders([order_id]))[0];
  try {
    for (const step of [draft, issue, end]) {
      await step(context, order_id, order, await read());
    }
  } catch (error) {
    // In a store that has been used since, the order may be closed, or its money back with the buyer.
    if (!MedusaError.isMedusaError(error) || error.type !== MedusaError.Types.NOT_ALLOWED) {
      throw error;
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The invoice of demo order ${order.ref} is left as it is: ${error.message}`);
  }
}

type Step = (
  context: Context,
  order_id: string,
  order: DemoOrder & { invoice: DemoInvoice },
  invoice: InvoiceWithLines | undefined,
) => Promise<void>;

const draft: Step = async ({ container, admin_id }, order_id, { invoice, buyer, ref }, known) => {
  if (known) return;
  const due_at = invoice === "overdue" ? new Date(Date.now() - 9 * DAY) : undefined;
  const { result } = await draftInvoiceWorkflow(container).run({
    input: { order_id, due_at, reference: `Demo ${ref}`, created_by: admin_id },
  });
  if (!buyer.org_number) return;
  await editDraftWorkflow(container).run({
    input: { id: result.id, buyer: { org_number: buyer.org_number } },
  });
};

const issue: Step = async ({ container, admin_id: user_id }, _, { invoice }, known) => {
  if (invoice === "draft" || known?.state !== "draft") return;
  await issueInvoiceWorkflow(container).run({
    input: { id: known.id, capture: "none", send: false, user_id },
  });
};

const end: Step = async ({ container, admin_id: user_id }, _, { invoice, ref }, known) => {
  if (!known || known.state === "void") return;
  const { id, total_minor, due_minor, currency_code } = known;
  const pay = (amount_minor: number) =>
    markInvoicePaidWorkflow(container).run({
      input: {
        id,
        amount: toMajor(amount_minor, currency_code),
        reference: `Demo ${ref}`,
        user_id,
      },
    });
  if (invoice === "void") {
    await voidInvoiceWorkflow(container).run({
      input: { id, reason: "Sent to the wrong company", user_id },
    });
  }
  if (invoice === "partly paid" && known.paid_minor === 0) await pay(Math.floor(total_minor / 2));
  if ((invoice === "paid" || invoice === "credited") && due_minor > 0) await pay(due_minor);
  if (invoice === "credited" && known.credited_minor === 0) {
    await creditInvoiceWorkflow(container).run({
      input: {
        id,
        lines: [{ invoice_line_id: known.lines[0]?.id as string, quantity: 1 }],
        reason: "One participant fell ill",
        cancel_tickets: true,
        user_id,
      },
    });
  }
};

/**
 * A bank's file over the invoices on which money is due: one that is paid in full, twice in the file; one that is paid with
 * too little; and money of which nobody knows the reference.
 */
export async function writeBankFile(container: MedusaContainer, file: string): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const { invoices: due } = await invoices.listInvoices(
    { state: ["issued", "partially_paid"], timezone: "Europe/Oslo" },
    { limit: 2, order: "issued_at" },
  );
  const today = new Date().toISOString().slice(0, 10);
  const row = (
    { number, payment_reference, due_minor, currency_code, buyer }: (typeof due)[number],
    less = 0,
  ) =>
    [
      today,
      (toMajor(due_minor, currency_code) - less).toFixed(2).replace(".", ","),
      payment_reference,
      buyer.company ?? buyer.name,
      // The bank's own: another one once a part is paid, or it would be taken for what was booked before.
      `8601-${number}-${due_minor}`,
    ].join(";");
  const [first, second] = due;
  const rows = [
    ...(first ? [row(first), row(first)] : []),
    ...(second ? [row(second, 100)] : []),
    `${today};350,00;${makeReference("kid_mod10", "990000001")};Ukjent Avsender;8601-0`,
  ];
  writeFileSync(file, ["Dato;Beløp;KID;Navn;Arkivreferanse", ...rows, ""].join("\r\n"));
}
