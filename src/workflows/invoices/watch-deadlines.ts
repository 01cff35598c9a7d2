import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceWithLines } from "../../modules/invoicing/types";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor } from "../../shared/money";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { markOverdue } from "./mark-overdue";

/** In one run; the next run takes the next. */
const MAX_OVERDUE = 200;

/**
 * Marks what is overdue, in the order's log and by its status, and reminds of it on the days that the shop chose (A4): once
 * each, whatever dies on the way, for the log's entry and the mail are known by the invoice and the day.
 */
export async function watchDeadlines(container: MedusaContainer): Promise<void> {
  const { deadlines, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const { reminders_days } = await settings.readSettings("invoicing");
  const overdue = await deadlines.overdueInvoices(MAX_OVERDUE);
  const reminders = await deadlines.dueReminders(reminders_days);
  for (const id of overdue) {
    const invoice = await invoices.readInvoice(id);
    if (invoice && invoice.due_minor > 0) await noteOverdue(container, invoice);
    await deadlines.noteNotice(id, "overdue");
  }
  for (const { invoice_id, day } of reminders) {
    const invoice = await invoices.readInvoice(invoice_id);
    if (invoice && invoice.due_minor > 0) await remind(container, invoice, day);
    await deadlines.noteNotice(invoice_id, "reminder", day);
  }
  if (overdue.length + reminders.length === 0) return;
  await container.resolve(Modules.EVENT_BUS).emit({ name: NOTICES_WRITTEN, data: {} });
}

async function noteOverdue(
  container: MedusaContainer,
  { id, order_id, number, due_minor, currency_code }: InvoiceWithLines,
): Promise<void> {
  await markOverdue(container, order_id);
  const amount = toMajor(due_minor, currency_code);
  await container.resolve(BOX_OFFICE_ORDER_STATUS).log.noteOnce([
    {
      ...{ id: `${id}-invoice_overdue`, kind: "invoice_overdue", order_id },
      data: { invoice_id: id, number: number ?? "", amount, currency_code },
      ...{ reason: null, user_id: null, created_at: new Date() },
    },
  ]);
}

async function remind(
  container: MedusaContainer,
  { id, order_id, locale, buyer }: InvoiceWithLines,
  day: number,
): Promise<void> {
  if (!buyer.email) return;
  await container.resolve(BOX_OFFICE_MESSAGING).queueMessages([
    {
      key: `${id}:reminder:${day}`,
      kind: "invoice_reminder",
      recipient: buyer.email,
      ...{ locale, order_id, data: { invoice_id: id } },
    },
  ]);
}
