import { ArrowDownTray } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { providerName } from "../../../shared/words/provider-name";
import { useFormat } from "../../hooks/use-format";
import { usePaper, useRetryRefund } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import { invoiceStatus } from "../../lib/invoice-status";
import type { CreditNote, Invoice, InvoicePayment } from "../../lib/invoice-types";
import { CopyButton } from "../copy-button";
import { Line } from "../orders/line";
import { StatusBadge } from "../status-badge";
import type { InvoiceDeeds } from "./invoice-deeds";
import { isRefundedInPart, RefundBadge } from "./refund-badge";

/** An order's invoices, each with what came in on it and what was credited of it. */
export function InvoiceList({
  invoices,
  creditNotes,
  timezone,
  deeds,
}: {
  invoices: readonly Invoice[];
  creditNotes: readonly CreditNote[];
  /** The shop's. */
  timezone: string;
  deeds: InvoiceDeeds;
}) {
  return (
    <ul className="divide-y">
      {invoices.map((invoice) => (
        <li key={invoice.id}>
          <InvoiceEntry
            invoice={invoice}
            creditNotes={creditNotes.filter(({ invoice_id }) => invoice_id === invoice.id)}
            timezone={timezone}
            deeds={deeds}
          />
        </li>
      ))}
    </ul>
  );
}

function InvoiceEntry({
  invoice,
  creditNotes,
  timezone,
  deeds,
}: {
  invoice: Invoice;
  creditNotes: readonly CreditNote[];
  timezone: string;
  deeds: InvoiceDeeds;
}) {
  const { t } = useText();
  const format = useFormat();
  const { currency_code, due_at, issued_at, number, sent_at, state } = invoice;
  const money = (amount: number) => format.money({ amount, currency_code });
  const { company, org_number, name: person, email } = invoice.buyer;
  const buyer = [company, org_number, person, email].filter(Boolean).join(" · ");
  const name = number
    ? t("invoices.numbered", { number })
    : t("invoices.draftOf", { time: format.dateTime(invoice.created_at, timezone) });
  return (
    <article aria-label={name} className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start gap-x-3">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1.5">
          <Text as="span" weight="plus" className="min-w-0 break-words">
            {name}
          </Text>
          <StatusBadge kind="invoice" status={invoiceStatus(invoice)} />
          {invoice.overdue && <StatusBadge kind="invoice" status="overdue" />}
        </div>
        {deeds.menuOf(invoice, name)}
      </div>
      {invoice.capture_error && deeds.afterRefusal(invoice)}
      <div className="flex flex-col gap-y-1.5">
        {buyer && <Line label={t("invoices.buyer.title")}>{buyer}</Line>}
        <Line label={t("invoices.total")}>{money(invoice.total)}</Line>
        {invoice.amount_paid > 0 && (
          <Line label={t("common.status.invoice.paid")}>{money(invoice.amount_paid)}</Line>
        )}
        {invoice.amount_credited > 0 && (
          <Line label={t("invoices.line.credited")}>{money(invoice.amount_credited)}</Line>
        )}
        {invoice.amount_to_credit > 0 && (
          <Line label={t("invoices.toCredit")}>{money(invoice.amount_to_credit)}</Line>
        )}
        {invoice.amount_due > 0 && <Line label={t("orders.due")}>{money(invoice.amount_due)}</Line>}
        {issued_at && (
          <Line label={t("invoices.issuedAt")}>{format.dateTime(issued_at, timezone)}</Line>
        )}
        {sent_at && <Line label={t("invoices.sentAt")}>{format.dateTime(sent_at, timezone)}</Line>}
        {due_at && <Line label={t("invoices.dueAt")}>{format.dateTime(due_at, timezone)}</Line>}
        {invoice.payment_reference && (
          <Line label={t("invoices.paymentReference")}>
            <span className="break-all font-mono">{invoice.payment_reference}</span>
            <CopyButton label={t("invoices.copyReference")} text={invoice.payment_reference} />
          </Line>
        )}
        {invoice.reference && (
          <Line label={t("invoices.draft.reference")}>{invoice.reference}</Line>
        )}
        {invoice.void_reason && (
          <Line label={t("orders.change.reason")}>{invoice.void_reason}</Line>
        )}
      </div>
      {invoice.payments.length > 0 && (
        <ul className="flex flex-col gap-y-1.5" aria-label={t("invoices.payments")}>
          {invoice.payments.map((payment) => (
            <Payment
              key={payment.id}
              invoice={invoice}
              payment={payment}
              {...{ timezone, deeds }}
            />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {deeds.buttonsOf(invoice)}
        <PaperButton
          path={`/invoices/${invoice.id}/${issued_at ? "pdf" : "preview.pdf"}`}
          label={t(issued_at ? "invoices.paper.invoice" : "invoices.paper.preview")}
        />
        {state === "void" && (
          <PaperButton
            path={`/invoices/${invoice.id}/pdf`}
            query={{ document: "void" }}
            label={t("invoices.paper.void")}
          />
        )}
      </div>
      {creditNotes.map((note) => (
        <CreditNoteEntry key={note.id} note={note} timezone={timezone} />
      ))}
    </article>
  );
}

const textOf = ({ kind, amount }: InvoicePayment) => {
  if (kind === "payment") return "invoices.cameIn";
  if (kind === "refund") return "invoices.givenBack";
  return amount < 0 ? "invoices.movedOn" : "invoices.movedBack";
};

function Payment({
  invoice,
  payment,
  timezone,
  deeds,
}: {
  invoice: Invoice;
  payment: InvoicePayment;
  timezone: string;
  deeds: InvoiceDeeds;
}) {
  const { t, language } = useText();
  const format = useFormat();
  const { kind, amount, method, paid_at, reference, reversed_at, withdrawn } = payment;
  const facts = [
    format.money({ amount: Math.abs(amount), currency_code: invoice.currency_code }),
    providerName(method, language),
    reference,
    // A bank says no more, and neither does whoever books by hand.
    format.dayOf(paid_at, timezone),
  ];
  return (
    <li className="flex items-center gap-x-3">
      <Text size="small" className="text-ui-fg-subtle min-w-0 flex-1 break-words">
        {t(textOf(payment), {
          number: payment.other_invoice?.number ?? "",
          facts: facts.filter(Boolean).join(" · "),
        })}
        {reversed_at &&
          ` ${t("invoices.takenOff", { time: format.dateTime(reversed_at, timezone) })}`}
        {withdrawn && ` ${t("invoices.onNone")}`}
      </Text>
      {kind === "payment" && (withdrawn || !reversed_at) && deeds.paymentMenu(invoice, payment)}
    </li>
  );
}

function CreditNoteEntry({ note, timezone }: { note: CreditNote; timezone: string }) {
  const { t } = useText();
  const format = useFormat();
  const retry = useRetryRefund(note.id);
  const { currency_code, issued_at, number, reason, refund, total } = note;
  const name = t("invoices.creditNote.numbered", { number });
  const isOpen = refund.status === "failed" || refund.status === "pending";
  return (
    <section
      aria-label={name}
      className="bg-ui-bg-subtle flex flex-col gap-y-2 rounded-lg border px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Text as="span" size="small" weight="plus">
          {name}
        </Text>
        {refund.mode === "online" && <RefundBadge note={note} />}
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {[
          format.money({ amount: total, currency_code }),
          format.dateTime(issued_at, timezone),
          reason,
        ].join(" · ")}
      </Text>
      {isRefundedInPart(note) && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("invoices.creditNote.refundedInPart", {
            amount: format.money({ amount: refund.amount, currency_code }),
          })}
        </Text>
      )}
      {refund.mode === "record_only" && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("invoices.creditNote.recorded")}
        </Text>
      )}
      {refund.error && (
        <Text size="small" className="text-ui-fg-error break-words">
          {refund.error}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        <PaperButton path={`/credit-notes/${note.id}/pdf`} label={t("invoices.paper.creditNote")} />
        <PaperButton
          path={`/credit-notes/${note.id}/ubl`}
          label={t("invoices.paper.eCreditNote")}
        />
        {refund.mode === "online" && isOpen && (
          <Button
            size="small"
            variant="secondary"
            isLoading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t("invoices.creditNote.retry")}
          </Button>
        )}
      </div>
    </section>
  );
}

function PaperButton({ label, ...paper }: { label: string } & Parameters<typeof usePaper>[0]) {
  const { mutate, isPending } = usePaper(paper);
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
      <ArrowDownTray />
      {label}
    </Button>
  );
}
