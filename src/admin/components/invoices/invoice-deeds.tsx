import {
  ArrowDownTray,
  ArrowUturnLeft,
  Cash,
  Envelope,
  PencilSquare,
  ReceiptPercent,
  Trash,
  XCircle,
} from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { type ReactNode, useCallback, useState } from "react";
import type { CREDIT_METHOD } from "../../../shared/invoice-payment";
import { useConfirm } from "../../hooks/use-confirm";
import { useFormat } from "../../hooks/use-format";
import { useInvoiceActions, usePaper } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import { mostToCredit } from "../../lib/credit-follows";
import type { Invoice, InvoicePayment, OrderInvoices } from "../../lib/invoice-types";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { paidAtOnce } from "../../lib/paid-at-once";
import { ActionMenu } from "../action-menu";
import { MarkPaidDrawer } from "../orders/mark-paid-drawer";
import { CreditModal } from "./credit-modal";
import { EditDraftModal } from "./draft-modal";
import { MovePaymentDrawer } from "./move-payment-drawer";
import { RefusedCapture } from "./refused-capture";
import { SendDrawer } from "./send-drawer";
import { VoidDrawer } from "./void-drawer";

type Deed = "edit" | "send" | "paid" | "void" | "credit";

type Opened =
  | {
      deed: Deed;
      invoice: Invoice;
    }
  | { deed: "move"; invoice: Invoice; payment: InvoicePayment };

export type InvoiceDeeds = {
  /** What is done most with an invoice. */
  buttonsOf: (invoice: Invoice) => ReactNode;
  menuOf: (invoice: Invoice, name: string) => ReactNode;
  /** Of one whose money a provider refused. */
  afterRefusal: (invoice: Invoice) => ReactNode;
  paymentMenu: (invoice: Invoice, payment: InvoicePayment) => ReactNode;
  /** What they open; put it outside the list, which reloads. */
  forms: ReactNode;
};

/** What can be done with the invoices of an order, as far as their state allows it. */
export function useInvoiceDeeds(of: {
  order: BoxOfficeOrder;
  overview: OrderInvoices;
  timezone: string;
}): InvoiceDeeds {
  const { t } = useText();
  const [opened, setOpened] = useState<Opened>();
  const close = useCallback(() => setOpened(undefined), []);
  return {
    buttonsOf: (invoice) => (
      <MainDeeds
        invoice={invoice}
        reserved={of.order.amount_reserved}
        paidAtOnce={paidAtOnce(of.order, of.overview, invoice)}
        onOpen={(deed) => setOpened({ deed, invoice })}
      />
    ),
    menuOf: (invoice, name) => (
      <InvoiceMenu invoice={invoice} name={name} onOpen={(deed) => setOpened({ deed, invoice })} />
    ),
    afterRefusal: (invoice) => <RefusedCapture invoice={invoice} order={of.order} />,
    paymentMenu: (invoice, payment) =>
      mayBeMoved(of, payment) && (
        <ActionMenu
          label={t("invoices.move.menu")}
          groups={[
            [
              {
                label: t(payment.withdrawn ? "invoices.move.book" : "invoices.move.action"),
                icon: payment.withdrawn ? <Cash /> : <ArrowUturnLeft />,
                onClick: () => setOpened({ deed: "move", invoice, payment }),
              },
            ],
          ]}
        />
      ),
    forms: opened && <Form {...of} opened={opened} onClose={close} />,
  };
}

/** Issuing a draft; sending an issued one that was not sent yet, and booking what is due of it. */
function MainDeeds({
  invoice,
  reserved,
  paidAtOnce,
  onOpen,
}: {
  invoice: Invoice;
  reserved: number;
  paidAtOnce: number;
  onOpen: (deed: Deed) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const { issue } = useInvoiceActions(invoice.id);
  const { currency_code, due_at, total } = invoice;

  const askToIssue = async () => {
    const taken = format.money({ amount: Math.min(reserved, total), currency_code });
    const isSure = await confirm({
      title: t("invoices.issue.title"),
      text: [
        t("invoices.issue.text", { total: format.money({ amount: total, currency_code }) }),
        due_at && new Date(due_at) < new Date() && t("invoices.issue.pastDue"),
        paidAtOnce > 0 &&
          t("invoices.issue.paidAtOnce", {
            amount: format.money({ amount: paidAtOnce, currency_code }),
          }),
        reserved > 0 && t("invoices.issue.captures", { amount: taken }),
        t("invoices.issue.notMailed"),
      ]
        .filter(Boolean)
        .join(" "),
      confirm: t("invoices.issue.action"),
      isHarmless: true,
    });
    if (isSure) issue.mutate();
  };

  if (invoice.state === "draft") {
    return (
      <Button size="small" isLoading={issue.isPending} onClick={askToIssue}>
        {t("invoices.issue.action")}
      </Button>
    );
  }
  return (
    <>
      {isIssued(invoice) && !invoice.sent_at && (
        <Button size="small" variant="secondary" onClick={() => onOpen("send")}>
          {t("invoices.send.action")}
        </Button>
      )}
      {invoice.amount_due > 0 && (
        <Button size="small" onClick={() => onOpen("paid")}>
          {t("orders.paid.action")}
        </Button>
      )}
    </>
  );
}

/** Nobody is to pay it, and nothing that stands was paid or credited of it. */
const mayBeVoid = ({ amount_due, amount_paid, amount_refunded, credit_notes }: Invoice) =>
  amount_due > 0 && amount_paid <= amount_refunded && !credit_notes.length;

const isIssued = ({ state }: Invoice) => state !== "draft" && state !== "void";

function InvoiceMenu({
  invoice,
  name,
  onOpen,
}: {
  invoice: Invoice;
  name: string;
  onOpen: (deed: Deed) => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const { remove } = useInvoiceActions(invoice.id);
  const eInvoice = usePaper({ path: `/invoices/${invoice.id}/ubl` });
  const { state } = invoice;

  const askToDelete = async () => {
    const isSure = await confirm({
      title: t("invoices.draft.deleteTitle"),
      text: t("invoices.draft.deleteText"),
      confirm: t("invoices.draft.delete"),
    });
    if (isSure) remove.mutate();
  };

  const actions = {
    edit: {
      label: t("common.actions.edit"),
      icon: <PencilSquare />,
      onClick: () => onOpen("edit"),
    },
    remove: { label: t("invoices.draft.delete"), icon: <Trash />, onClick: askToDelete },
    send: {
      label: t("invoices.send.action"),
      icon: <Envelope />,
      onClick: () => onOpen("send"),
    },
    credit: {
      label: t("invoices.credit.action"),
      icon: <ReceiptPercent />,
      onClick: () => onOpen("credit"),
    },
    book: { label: t("invoices.paid.book"), icon: <Cash />, onClick: () => onOpen("paid") },
    void: { label: t("invoices.void.action"), icon: <XCircle />, onClick: () => onOpen("void") },
    eInvoice: {
      label: t("invoices.paper.eInvoice"),
      icon: <ArrowDownTray />,
      onClick: () => eInvoice.mutate(),
    },
  };
  const label = t("invoices.actions", { name });
  if (state === "draft") {
    return <ActionMenu label={label} groups={[[actions.edit], [actions.remove]]} />;
  }
  return (
    <ActionMenu
      label={label}
      groups={[
        isIssued(invoice) ? [actions.send, actions.eInvoice] : [],
        state === "paid" || state === "void" ? [actions.book] : [],
        mostToCredit(invoice) > 0 ? [actions.credit] : [],
        mayBeVoid(invoice) ? [actions.void] : [],
      ]}
    />
  );
}

function Form({
  opened,
  order,
  overview,
  timezone,
  onClose,
}: {
  opened: Opened;
  order: BoxOfficeOrder;
  overview: OrderInvoices;
  timezone: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const { invoice } = opened;
  const { markPaid } = useInvoiceActions(invoice.id);
  const number = invoice.number ?? "";
  switch (opened.deed) {
    case "edit":
      return (
        <EditDraftModal
          draft={invoice}
          lines={overview.lines}
          timezone={timezone}
          onClose={onClose}
        />
      );
    case "paid":
      return (
        <MarkPaidDrawer
          title={
            invoice.amount_due > 0 ? t("invoices.paid.title", { number }) : t("invoices.paid.book")
          }
          about={invoice.amount_due > 0 ? undefined : t("invoices.numbered", { number })}
          amount_due={invoice.amount_due}
          currency_code={invoice.currency_code}
          invoice={{ timezone }}
          onPaid={markPaid.mutateAsync}
          onClose={onClose}
        />
      );
    case "send":
      return <SendDrawer invoice={invoice} timezone={timezone} onClose={onClose} />;
    case "void":
      return <VoidDrawer invoice={invoice} onClose={onClose} />;
    case "credit":
      return (
        <CreditModal
          invoice={invoice}
          tickets={order.tickets}
          due={order.amount_due}
          gone={goneUnits(overview)}
          onClose={onClose}
        />
      );
    case "move":
      return (
        <MovePaymentDrawer
          invoice={invoice}
          payment={opened.payment}
          targets={payable(overview).filter(
            ({ id }) => opened.payment.withdrawn || id !== invoice.id,
          )}
          onClose={onClose}
        />
      );
  }
}

/** By line item, what is invoiced of it and what the order has no longer: of that a credit note is the paper only. */
const goneUnits = ({ lines }: OrderInvoices) =>
  new Map(
    lines.map(({ line_item_id, ordered, cancelled, invoiced, credited }) => [
      line_item_id,
      Math.max(0, invoiced - credited - (ordered - cancelled)),
    ]),
  );

const payable = ({ invoices }: OrderInvoices) =>
  invoices.filter(({ amount_due }) => amount_due > 0);

/** By it nothing came in. */
const CREDIT: typeof CREDIT_METHOD = "credit";

/** What stands on no invoice is booked on one that is to be paid, as long as it is still owed back. */
const mayBeMoved = (
  { order, overview }: { order: BoxOfficeOrder; overview: OrderInvoices },
  { method, withdrawn }: InvoicePayment,
) => method !== CREDIT && (!withdrawn || (order.amount_owed > 0 && payable(overview).length > 0));
