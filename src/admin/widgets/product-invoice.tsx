import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Hint, Label, Switch } from "@medusajs/ui";
import { useId } from "react";
import { Section } from "../components/page";
import { Loaded } from "../components/states";
import { useEvents } from "../hooks/use-events";
import { useAllowInvoice, useProductInvoice } from "../hooks/use-product-invoice";
import { useText } from "../hooks/use-text";

/** On a product that isn't an event's: whether it may be ordered by invoice. Tickets are told by their ticket types. */
export default function ProductInvoiceWidget({ data: product }: DetailWidgetProps<AdminProduct>) {
  const { data } = useEvents({ product_id: product.id, limit: 1 });
  return data && !data.events.length ? <InvoiceSection id={product.id} /> : null;
}

function InvoiceSection({ id }: { id: string }) {
  const { t } = useText();
  const result = useProductInvoice(id);
  return (
    <Section title={t("widgets.invoice.title")}>
      <Loaded result={result} rows={1}>
        {({ allowed }) => <AllowedSwitch id={id} allowed={allowed} />}
      </Loaded>
    </Section>
  );
}

function AllowedSwitch({ id, allowed }: { id: string; allowed: boolean }) {
  const { t } = useText();
  const { mutate, isPending, variables } = useAllowInvoice(id);
  const switchId = useId();
  return (
    <div className="flex items-start gap-x-3 px-6 py-4">
      <Switch
        id={switchId}
        className="mt-0.5 shrink-0"
        checked={isPending ? variables : allowed}
        onCheckedChange={(wanted) => !isPending && mutate(wanted)}
      />
      <div className="flex min-w-0 flex-col">
        <Label htmlFor={switchId} size="small" weight="plus">
          {t("widgets.invoice.allowed")}
        </Label>
        <Hint className="text-ui-fg-subtle">{t("widgets.invoice.hint")}</Hint>
      </div>
    </div>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-product-invoice",
  zone: "product.details.side",
});
