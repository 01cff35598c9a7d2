import { Alert } from "@medusajs/ui";
import { useEffect } from "react";
import { type Control, type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useInvoiceActions } from "../../hooks/use-invoices";
import { useText } from "../../hooks/use-text";
import { roundTo } from "../../lib/amounts";
import { creditFollows, mostToCredit } from "../../lib/credit-follows";
import type { Invoice, InvoiceLine } from "../../lib/invoice-types";
import type { Registration } from "../../lib/registration-types";
import { CheckboxesField, SwitchField, TextField } from "../fields";
import { FormModal } from "../form-modal";
import { nameOn } from "../tickets/people";
import { amountOf, type Portion, QuantityRows, Total } from "./quantity-rows";

type CreditValues = {
  quantities: string[];
  /** Of each line the tickets that end, by id. */
  ending: string[][];
  restock: boolean[];
  keeps_tickets: boolean;
  reason: string;
};

/**
 * Credits units of an invoice with money on it (M4): which tickets end with them, and how the money goes back, is said
 * before it happens. Mount it to open it.
 */
export function CreditModal({
  invoice,
  tickets,
  due,
  gone,
  onClose,
}: {
  invoice: Invoice;
  /** All of the order. */
  tickets: readonly Registration[];
  /** Of the order. */
  due: number;
  /** By line item, units that the order has no longer. */
  gone: ReadonlyMap<string | null, number>;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { credit } = useInvoiceActions(invoice.id);
  const { currency_code } = invoice;
  const lines = invoice.lines.filter((line) => line.quantity > line.credited_quantity);
  const portions = lines.map(portionOf);
  const mostAmount = mostToCredit(invoice);
  const isPaid = invoice.amount_paid >= invoice.total;
  const form = useForm<CreditValues>({
    defaultValues: {
      quantities: portions.map(({ left }) => (isPaid ? String(left) : "0")),
      ending: portions.map(() => []),
      restock: portions.map(() => false),
      keeps_tickets: false,
      reason: "",
    },
  });
  const quantities = useWatch({ control: form.control, name: "quantities" });
  const keepsTickets = useWatch({ control: form.control, name: "keeps_tickets" });
  const ending = useWatch({ control: form.control, name: "ending" });
  const amount = roundTo(
    portions.reduce(
      (sum, portion, nth) => sum + amountOf(portion, quantities[nth] ?? "", currency_code),
      0,
    ),
    currency_code,
  );
  const money = (of: number) => format.money({ amount: of, currency_code });
  const liveOf = (nth: number) => liveTickets(tickets, lines[nth]);
  const endsOf = (nth: number) =>
    endingOf(Number(quantities[nth]) || 0, gone.get(lines[nth]?.line_item_id ?? null));
  const endingCount = keepsTickets
    ? 0
    : lines.reduce((sum, _, nth) => sum + Math.min(endsOf(nth), liveOf(nth).length), 0);
  const hasTickets = lines.some((_, nth) => liveOf(nth).length > 0);
  const endsValid =
    endingCount > 0 &&
    tickets.some(({ id, status }) => status === "valid" && ending.flat().includes(id));
  const follows = creditFollows({ invoice, amount, due });

  const save = ({ ending, restock, reason, keeps_tickets, ...typed }: CreditValues) => {
    const credited = lines.flatMap(({ id }, nth) => {
      const quantity = Number(typed.quantities[nth]);
      if (quantity === 0) return [];
      const chosen = ending[nth] ?? [];
      const names = !keeps_tickets && chosen.length > 0 && chosen.length === endsOf(nth);
      return [
        {
          invoice_line_id: id,
          quantity,
          ...(names && { ticket_ids: chosen }),
          ...(restock[nth] && { restock: true }),
        },
      ];
    });
    if (!credited.length) throw new Error(t("invoices.nothingChosen"));
    return credit.mutateAsync({
      lines: credited,
      reason: reason.trim(),
      cancel_tickets: !keeps_tickets,
    });
  };

  return (
    <FormModal
      title={t("invoices.credit.title", { number: invoice.number ?? "" })}
      hint={t(invoice.amount_credited > 0 ? "invoices.credit.hintRest" : "invoices.credit.hint", {
        amount: money(mostAmount),
      })}
      saveLabel={t("invoices.credit.action")}
      isDestructive
      form={form}
      onSave={save}
      onClose={onClose}
    >
      <div className="flex min-w-0 flex-col gap-y-4">
        <QuantityRows
          control={form.control}
          name="quantities"
          portions={portions}
          currency_code={currency_code}
          below={(nth) =>
            lines[nth]?.line_item_id && (
              <LineChoices
                form={form}
                nth={nth}
                tickets={liveOf(nth)}
                gone={gone.get(lines[nth]?.line_item_id ?? null)}
                hadTickets={tickets.some(isOf(lines[nth]))}
              />
            )
          }
        />
        <Total label={t("invoices.credit.total")} amount={money(amount)} />
      </div>
      {hasTickets && (
        <SwitchField
          control={form.control}
          name="keeps_tickets"
          label={t("invoices.credit.goodwill")}
          hint={t("invoices.credit.goodwillHint")}
        />
      )}
      <TextField
        control={form.control}
        name="reason"
        label={t("orders.change.reason")}
        hint={t("invoices.credit.reasonHint")}
      />
      {amount > mostAmount ? (
        <Alert variant="error" role="status">
          {t("invoices.credit.tooMuch", { amount: money(mostAmount) })}
        </Alert>
      ) : (
        amount > 0 && (
          <Alert variant="info" role="status">
            {follows.map(([what, of]) => `${t(`invoices.credit.${what}`, { amount: money(of) })} `)}
            {endingCount > 0 && `${t("common.follows.cancelled", { count: endingCount })} `}
            {t(endsValid ? "invoices.credit.mailedBoth" : "invoices.credit.mailed")}
          </Alert>
        )
      )}
    </FormModal>
  );
}

/** Which of a line's tickets end; of goods whether they come back to the stock. */
function LineChoices({
  form: { control, setValue },
  nth,
  tickets,
  gone,
  hadTickets,
}: {
  form: UseFormReturn<CreditValues>;
  nth: number;
  tickets: readonly Registration[];
  gone: number | undefined;
  hadTickets: boolean;
}) {
  const { t } = useText();
  const typed = useWatch({ control, name: `quantities.${nth}` });
  const keepsTickets = useWatch({ control, name: "keeps_tickets" });
  const quantity = Number(typed) || 0;
  const ends = endingOf(quantity, gone);
  // Those that the invoice's money has made valid, before those that await theirs.
  const suggested = [...tickets]
    .sort((one, other) => Number(one.status === "valid") - Number(other.status === "valid"))
    .filter(({ checked_in_at }) => !checked_in_at)
    .slice(ends ? -ends : tickets.length)
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    setValue(`ending.${nth}`, suggested ? suggested.split(",") : []);
  }, [setValue, nth, suggested]);

  if (quantity === 0) return null;
  if (!hadTickets) {
    return (
      <SwitchField
        control={control}
        name={`restock.${nth}`}
        label={t("invoices.credit.restock")}
        hint={t("invoices.credit.restockHint")}
      />
    );
  }
  const wanted = Math.min(ends, tickets.length);
  if (keepsTickets || wanted === 0) return null;
  return (
    <CheckboxesField
      control={control as unknown as Control<CreditValues>}
      name={`ending.${nth}`}
      label={t("invoices.credit.ending")}
      isOptional
      rules={{
        validate: (chosen) =>
          chosen.length === wanted || t("invoices.credit.endingCount", { count: wanted }),
      }}
      groups={[
        {
          choices: tickets.map((ticket) => ({
            value: ticket.id,
            label: [
              ticket.number,
              nameOn(ticket),
              ticket.status === "reserved" && t("common.status.ticket.reserved"),
              ticket.checked_in_at && t("invoices.credit.entered"),
            ]
              .filter(Boolean)
              .join(" · "),
          })),
        },
      ]}
    />
  );
}

const portionOf = (line: InvoiceLine): Portion => ({
  id: line.id,
  title: line.title,
  detail: line.detail,
  left: line.quantity - line.credited_quantity,
  in_drafts: 0,
  amount_left: line.total - line.amount_credited,
});

/** Of units that the order has no longer no ticket ends. */
const endingOf = (quantity: number, gone = 0) => Math.max(0, quantity - gone);

const isOf = (line: InvoiceLine | undefined) => (ticket: Registration) =>
  ticket.order_line_item_id === line?.line_item_id;

const liveTickets = (tickets: readonly Registration[], line: InvoiceLine | undefined) =>
  tickets.filter(isOf(line)).filter(({ status }) => status !== "cancelled");
