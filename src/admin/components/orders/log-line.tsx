import { Text } from "@medusajs/ui";
import { providerName } from "../../../shared/words/provider-name";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import { type LogLine, systemReasonOf } from "../../lib/order-types";
import { ColourMark } from "../colour-mark";

/** The statuses that an order went from and to, as far as there are any. */
export function StatusMove({ line: { from_status, to_status, to_status_id } }: { line: LogLine }) {
  const { t } = useText();
  return (
    <>
      {from_status && <ColourMark status={from_status} className="text-ui-fg-subtle" />}
      <span className="inline-flex min-w-0 items-center gap-x-2">
        {from_status && to_status_id && (
          <>
            <span aria-hidden>→</span>
            <span className="sr-only">{t("orders.log.to")}</span>
          </>
        )}
        {to_status && <ColourMark status={to_status} className="text-ui-fg-base" />}
      </span>
    </>
  );
}

/** What happened, by the number of the invoice or credit note that it is of. */
export function useLogTitle(): (line: LogLine) => string {
  const { t } = useText();
  return ({ kind, data }) => {
    if (!data || !("number" in data)) return t(`orders.log.kind.${kind}`);
    if ("credit_note_id" in data) {
      return t("orders.log.numbered.credit_note_issued", {
        number: data.number,
        invoice: data.invoice_number,
      });
    }
    return t(`orders.log.numbered.${kind as InvoiceKind}`, { number: data.number });
  };
}

type InvoiceKind = "invoice_issued" | "invoice_paid" | "invoice_overdue" | "invoice_void";

/** How much it was, why it was done, what the customer was told, and whether a warning stood against it. */
export function LogDetails({ line }: { line: LogLine }) {
  const { t } = useText();
  const textOf = useDataText();
  const { notify, message, forced, data } = line;
  const systemReason = systemReasonOf(line);
  const reason = systemReason ? t(`orders.log.system_reason.${systemReason}`) : line.reason;
  const written = message?.subject || message?.body;
  const remarks = [
    notify && [t("orders.log.notified"), written].filter(Boolean).join(": "),
    forced && t("orders.log.forced"),
  ].filter(Boolean);
  return (
    <>
      {data && (
        <Text size="small" className="break-words">
          {textOf(data)}
        </Text>
      )}
      {reason && (
        <Text size="small" className="break-words">
          {reason}
        </Text>
      )}
      {remarks.length > 0 && (
        <Text size="xsmall" className="text-ui-fg-subtle line-clamp-3 break-words">
          {remarks.join(" · ")}
        </Text>
      )}
    </>
  );
}

type Data = NonNullable<LogLine["data"]>;

/** How much it was, or which tickets, and what became of them. */
function useDataText(): (data: Data) => string {
  const { t, language } = useText();
  const format = useFormat();
  const sessionOf = ({
    name,
    starts_at,
    timezone,
    venue,
  }: {
    name: string | null;
    starts_at: string;
    timezone: string;
    venue?: string | null;
  }) => [format.dateTime(starts_at, timezone), name, venue].filter(Boolean).join(", ");
  const moveOf = ({
    from,
    to,
  }: Pick<Extract<Data, { amount: number; to: unknown }>, "from" | "to">) => {
    if (from && to) return t("orders.log.movedPayment", { from: from.number, to: to.number });
    return to
      ? t("orders.log.bookedPayment", { number: to.number })
      : t("orders.log.takenOff", { number: from?.number ?? "" });
  };
  const partsOf = (data: Data) => {
    if ("provider_id" in data) {
      return [format.money(data), providerName(data.provider_id, language)];
    }
    if ("amount" in data) return [...("to" in data ? [moveOf(data)] : []), format.money(data)];
    if ("tracking_numbers" in data) return data.tracking_numbers;
    const numbers = data.tickets.join(", ");
    if ("from" in data) {
      const isTold = "told" in data && data.told;
      const moved = `${sessionOf(data.from)} → ${sessionOf(data.to)}`;
      return [numbers, moved, ...(isTold ? [t("orders.log.holdersTold")] : [])];
    }
    if ("fields" in data) {
      return [numbers, data.fields.map((field) => t(`registrations.${field}`)).join(", ")];
    }
    return "reason" in data && data.reason !== "ticket"
      ? [numbers, t(`orders.log.cancelled_since.${data.reason}`)]
      : [numbers];
  };
  return (data) => partsOf(data).join(" · ");
}
