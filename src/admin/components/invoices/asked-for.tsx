import { Text } from "@medusajs/ui";
import { useText } from "../../hooks/use-text";
import type { OrderInvoices } from "../../lib/invoice-types";
import { Line } from "../orders/line";

type Request = NonNullable<OrderInvoices["invoice_request"]>;

/** What the buyer of an order filled in who asked for an invoice (A13): whom it is to, and how they are reached. */
export function AskedFor({
  request: { company, org_number, reference, email, phone, address },
}: {
  request: Request;
}) {
  const { t } = useText();
  const place = address && [
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
  ];
  const facts = [
    [t("invoices.buyer.company"), company],
    [t("invoices.buyer.org_number"), org_number],
    [t("invoices.draft.reference"), reference],
    [t("invoices.buyer.address_1"), place?.filter(Boolean).join(", ")],
  ] as const;
  return (
    <section aria-label={t("invoices.askedFor")} className="flex flex-col gap-y-1.5 px-6 py-4">
      <Text size="small" weight="plus">
        {t("invoices.askedFor")}
      </Text>
      {facts.map(
        ([label, fact]) =>
          fact && (
            <Line key={label} label={label}>
              {fact}
            </Line>
          ),
      )}
      <Line label={t("invoices.buyer.email")}>
        <a href={`mailto:${email}`} className="text-ui-fg-interactive break-all">
          {email}
        </a>
      </Line>
      <Line label={t("invoices.phone")}>
        <a href={`tel:${phone}`} className="text-ui-fg-interactive">
          {phone}
        </a>
      </Line>
    </section>
  );
}
