import { Alert, Input, Label, RadioGroup, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { useController, useForm } from "react-hook-form";
import { Field } from "../../../../../components/fields";
import { FormDrawer } from "../../../../../components/form-drawer";
import { Loaded } from "../../../../../components/states";
import { useDebounced } from "../../../../../hooks/use-debounced";
import { useFormat } from "../../../../../hooks/use-format";
import { useInvoices } from "../../../../../hooks/use-invoices";
import { useText } from "../../../../../hooks/use-text";
import { roundTo } from "../../../../../lib/amounts";
import { buyerName } from "../../../../../lib/buyer-name";
import {
  type BankEntry,
  type Invoice,
  ISSUED_STATES,
  OPEN_STATES,
} from "../../../../../lib/invoice-types";
import type { Choice } from "./outcome";

/** As many as one looks through; others are found by their words. */
const OFFERED = 20;
const TYPING_PAUSE = 300;

/**
 * Looks for the invoice that an entry pays, among those of its currency of which something is due, and by words among all
 * that were issued. Mount it to ask.
 */
export function PickDrawer({
  entry,
  about,
  onPicked,
  onClose,
}: {
  entry: BankEntry;
  about: string;
  onPicked: (invoice: Choice) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { amount, currency_code, problem_number, problem_order } = entry;
  const [words, setWords] = useState(problem_number ?? problem_order?.code ?? "");
  const asked = useDebounced(words.trim(), TYPING_PAUSE);
  const found = useInvoices({
    q: asked,
    state: asked ? ISSUED_STATES : OPEN_STATES,
    order: "due_at",
    currency_code,
    limit: OFFERED,
  });
  const form = useForm({ defaultValues: { invoice_id: "" } });
  const { field, fieldState } = useController({
    control: form.control,
    name: "invoice_id",
    rules: { required: t("bankFile.pick.needed") },
  });
  const picked = found.data?.invoices.find(({ id }) => id === field.value);
  const beyond = picked ? roundTo(amount - picked.amount_due, currency_code) : 0;

  return (
    <FormDrawer
      title={t("bankFile.pick.title")}
      about={about}
      saveLabel={t("bankFile.pick.confirm")}
      form={form}
      onSave={async ({ invoice_id }) => {
        if (!picked) throw new Error(t("bankFile.pick.needed"));
        onPicked({ invoice_id, number: picked.number, accept_overpayment: beyond > 0 });
      }}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("bankFile.pick.hint", { amount: format.money({ amount, currency_code }) })}
      </Text>
      <Field label={t("bankFile.pick.search")} error={fieldState.error?.message}>
        {(wiring) => (
          <Input
            {...wiring}
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Loaded result={found}>
        {({ invoices }) =>
          invoices.length ? (
            <RadioGroup
              aria-label={t(asked ? "bankFile.pick.found" : "bankFile.pick.list")}
              value={field.value}
              onValueChange={field.onChange}
            >
              {invoices.map((invoice) => (
                <Offered key={invoice.id} invoice={invoice} />
              ))}
            </RadioGroup>
          ) : (
            <Text size="small" className="text-ui-fg-subtle" role="status">
              {t(asked ? "bankFile.pick.nothingFound" : "bankFile.pick.nothing")}
            </Text>
          )
        }
      </Loaded>
      {beyond > 0 && (
        <Alert variant="warning" role="status">
          {t("bankFile.pick.beyond", { amount: format.money({ amount: beyond, currency_code }) })}
        </Alert>
      )}
    </FormDrawer>
  );
}

function Offered({ invoice }: { invoice: Invoice }) {
  const { t } = useText();
  const format = useFormat();
  const id = useId();
  const { number, buyer, order_code, amount_due, currency_code, state } = invoice;
  const due = format.money({ amount: amount_due, currency_code });
  return (
    <div className="flex items-start gap-x-3">
      <RadioGroup.Item id={id} value={invoice.id} className="mt-0.5" />
      <Label htmlFor={id} size="small" className="min-w-0 flex-1 break-words">
        <span className="txt-compact-small-plus block">
          {t("invoices.numbered", { number: number ?? "" })}
        </span>
        <span className="text-ui-fg-subtle block">
          {[buyerName(buyer), order_code].filter(Boolean).join(" · ")}
        </span>
        <span className="text-ui-fg-subtle block">
          {amount_due > 0
            ? t("bankFile.pick.due", { amount: due })
            : t(`common.status.invoice.${state}`)}
        </span>
      </Label>
    </div>
  );
}
