import { type Control, useForm, useWatch } from "react-hook-form";
import type { AdminDraftInvoice } from "../../../api/types";
import { useFormat } from "../../hooks/use-format";
import { useCreateDraft, useInvoiceActions } from "../../hooks/use-invoices";
import { type Translate, useText } from "../../hooks/use-text";
import { roundTo } from "../../lib/amounts";
import type { Invoice, OrderedLine, OrderInvoices } from "../../lib/invoice-types";
import { endOfDay, toLocalInput } from "../../lib/zoned-time";
import { SwitchField, TextAreaField, TextField } from "../fields";
import { FormModal } from "../form-modal";
import { amountOf, type Portion, QuantityRows, Total } from "./quantity-rows";

const BUYER_FIELDS = [
  "company",
  "org_number",
  "name",
  "email",
  "address_1",
  "postal_code",
  "city",
  "country_code",
] as const;

type DraftValues = {
  quantities: string[];
  shipping: boolean;
  due: string;
  reference: string;
  note: string;
};
type BuyerValues = Record<(typeof BUYER_FIELDS)[number], string>;
type Saved = Required<Pick<AdminDraftInvoice, "lines" | "due_at" | "reference" | "note">> &
  Pick<AdminDraftInvoice, "shipping">;

/** Drafts an invoice over all that is left of an order, or a part of it (M2). Mount it to open it. */
export function CreateDraftModal({
  orderId,
  lines,
  currency_code,
  timezone,
  asked,
  onClose,
}: {
  orderId: string;
  lines: readonly OrderedLine[];
  currency_code: string;
  /** The shop's: days are due by its clock. */
  timezone: string;
  asked: OrderInvoices["invoice_request"];
  onClose: () => void;
}) {
  const { t } = useText();
  const create = useCreateDraft(orderId);
  const portions = portionsOf(lines);
  const form = useForm<DraftValues>({
    defaultValues: {
      quantities: portions.map(({ left, in_drafts }) => String(Math.max(0, left - in_drafts))),
      shipping: shippingLeft(lines) !== undefined && !isShippingDrafted(lines),
      ...{ due: "", reference: asked?.reference ?? "", note: "" },
    },
  });
  return (
    <FormModal
      title={t("invoices.create")}
      hint={t("invoices.draft.hint")}
      saveLabel={t("invoices.draft.create")}
      form={form}
      onSave={(values) => create.mutateAsync(savedOf(values, lines, timezone, t))}
      onClose={onClose}
    >
      <DraftFields control={form.control} {...{ lines, currency_code }} />
    </FormModal>
  );
}

/** Changes a draft, and to whom it is. Mount it to open it. */
export function EditDraftModal({
  draft,
  lines,
  timezone,
  onClose,
}: {
  draft: Invoice;
  lines: readonly OrderedLine[];
  timezone: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const { edit } = useInvoiceActions(draft.id);
  const drafted = (lineItemId: string | null) =>
    draft.lines.find(({ line_item_id }) => line_item_id === lineItemId)?.quantity ?? 0;
  // What this draft has itself is on no other one.
  const ofOthers = lines.map((line) => ({
    ...line,
    in_drafts: line.in_drafts - drafted(line.line_item_id),
  }));
  const { buyer } = draft;
  const form = useForm<DraftValues & { buyer: BuyerValues }>({
    defaultValues: {
      quantities: portionsOf(lines).map(({ id, left }) => String(Math.min(drafted(id), left))),
      shipping: draft.lines.some(({ kind }) => kind === "shipping"),
      due: toLocalInput(draft.due_at, timezone).slice(0, "YYYY-MM-DD".length),
      reference: draft.reference ?? "",
      note: draft.note ?? "",
      buyer: {
        ...(Object.fromEntries(
          BUYER_FIELDS.map((field) => [field, buyer[field] ?? ""]),
        ) as BuyerValues),
        country_code: buyer.country_code?.toUpperCase() ?? "",
      },
    },
  });
  const save = ({ buyer: typed, ...values }: DraftValues & { buyer: BuyerValues }) =>
    edit.mutateAsync({
      ...savedOf(values, lines, timezone, t),
      buyer: Object.fromEntries(BUYER_FIELDS.map((field) => [field, typed[field].trim() || null])),
    });
  return (
    <FormModal
      title={t("invoices.draft.edit")}
      saveLabel={t("common.actions.save")}
      form={form}
      onSave={save}
      onClose={onClose}
    >
      <DraftFields
        control={form.control as unknown as Control<DraftValues>}
        lines={ofOthers}
        currency_code={draft.currency_code}
      />
      <fieldset className="flex min-w-0 flex-col gap-y-4">
        <legend className="txt-compact-medium-plus mb-4">{t("invoices.buyer.title")}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          {BUYER_FIELDS.map((field) => (
            <TextField
              key={field}
              control={form.control}
              name={`buyer.${field}`}
              label={t(`invoices.buyer.${field}`)}
              isOptional
            />
          ))}
        </div>
      </fieldset>
    </FormModal>
  );
}

function DraftFields({
  control,
  lines,
  currency_code,
}: {
  control: Control<DraftValues>;
  lines: readonly OrderedLine[];
  currency_code: string;
}) {
  const { t } = useText();
  const format = useFormat();
  const quantities = useWatch({ control, name: "quantities" });
  const isShipped = useWatch({ control, name: "shipping" });
  const portions = portionsOf(lines);
  const shipping = shippingLeft(lines);
  const amounts = portions.map((portion, nth) =>
    amountOf(portion, quantities[nth] ?? "", currency_code),
  );
  const sum = amounts.reduce((all, amount) => all + amount, (isShipped && shipping) || 0);
  return (
    <>
      <div className="flex min-w-0 flex-col gap-y-4">
        {portions.length > 0 && (
          <QuantityRows control={control} name="quantities" {...{ portions, currency_code }} />
        )}
        {shipping !== undefined && (
          <SwitchField
            control={control}
            name="shipping"
            label={t("invoices.draft.shipping")}
            hint={[
              format.money({ amount: shipping, currency_code }),
              isShippingDrafted(lines) && t("invoices.line.in_drafts"),
            ]
              .filter(Boolean)
              .join(" · ")}
          />
        )}
        <Total
          label={t("invoices.draft.total")}
          amount={format.money({ amount: roundTo(sum, currency_code), currency_code })}
        />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          control={control}
          name="due"
          type="date"
          label={t("invoices.dueAt")}
          hint={t("invoices.draft.dueHint")}
          isOptional
        />
        <TextField
          control={control}
          name="reference"
          label={t("invoices.draft.reference")}
          hint={t("invoices.draft.referenceHint")}
          isOptional
        />
      </div>
      <TextAreaField
        control={control}
        name="note"
        label={t("invoices.draft.note")}
        hint={t("invoices.draft.noteHint")}
        rows={3}
        isOptional
      />
    </>
  );
}

/** The lines with units left, shipping apart. */
function portionsOf(lines: readonly OrderedLine[]): Portion[] {
  return lines.flatMap(({ line_item_id, left_to_invoice, ...line }) =>
    line_item_id && left_to_invoice > 0
      ? [{ ...line, id: line_item_id, left: left_to_invoice }]
      : [],
  );
}

const isShippingDrafted = (lines: readonly OrderedLine[]) =>
  lines.some(({ kind, in_drafts }) => kind === "shipping" && in_drafts > 0);

/** What the shipping that is not invoiced yet comes to; undefined where there is none. */
function shippingLeft(lines: readonly OrderedLine[]): number | undefined {
  const left = lines.filter(({ kind, left_to_invoice }) => kind === "shipping" && left_to_invoice);
  return left.length ? left.reduce((sum, { amount_left }) => sum + amount_left, 0) : undefined;
}

/** Throws where nothing is chosen. */
function savedOf(
  values: DraftValues,
  lines: readonly OrderedLine[],
  timezone: string,
  t: Translate,
): Saved {
  const { quantities, shipping, due, reference, note } = values;
  const chosen = portionsOf(lines).flatMap(({ id }, nth) => {
    const quantity = Number(quantities[nth]);
    return quantity > 0 ? [{ line_item_id: id, quantity }] : [];
  });
  const ships = shippingLeft(lines) !== undefined;
  if (!chosen.length && !(ships && shipping)) throw new Error(t("invoices.nothingChosen"));
  return {
    lines: chosen,
    ...(ships && { shipping }),
    due_at: endOfDay(due, timezone) ?? null,
    reference: reference.trim() || null,
    note: note.trim() || null,
  };
}
