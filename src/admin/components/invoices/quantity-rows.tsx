import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { type Control, type FieldPath, type FieldValues, useWatch } from "react-hook-form";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import { shareOf } from "../../lib/amounts";
import { isWholeNumber } from "../../lib/whole-numbers";
import { NumberField } from "../fields";

/** A line of which so many units can be taken. */
export type Portion = {
  id: string;
  title: string;
  detail: string | null;
  left: number;
  /** Of these on other drafts, which hold nothing back. */
  in_drafts: number;
  /** What the units left come to together, decimal major units with tax. */
  amount_left: number;
};

/** What so many of a line's units come to; of what can't be, 0. */
export const amountOf = (portion: Portion, quantity: string, currency_code: string): number =>
  isWholeNumber(quantity, 0, portion.left)
    ? shareOf(portion.amount_left, Number(quantity), portion.left, currency_code)
    : 0;

/** How many units of each line, each with what these come to; kept in the form as a list of texts under `name`. */
export function QuantityRows<Values extends FieldValues>({
  control,
  name,
  portions,
  currency_code,
  below,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  portions: readonly Portion[];
  currency_code: string;
  /** What else is asked of a line, by its place in the list. */
  below?: (nth: number) => ReactNode;
}) {
  const { t } = useText();
  const format = useFormat();
  const quantities = useWatch({ control, name }) as readonly string[];
  return (
    <ul className="shadow-elevation-card-rest bg-ui-bg-base divide-y rounded-lg">
      {portions.map((portion, nth) => (
        <li key={portion.id} className="flex flex-col gap-y-3 px-4 py-3">
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_7rem_8rem]">
            <div className="min-w-0 max-sm:col-span-2">
              <Text size="small" weight="plus" className="break-words">
                {portion.title}
              </Text>
              {portion.detail && (
                <Text size="small" className="text-ui-fg-subtle break-words">
                  {portion.detail}
                </Text>
              )}
            </div>
            <NumberField
              control={control}
              name={`${name}.${nth}` as FieldPath<Values>}
              label={t("invoices.quantityOf", { line: portion.title })}
              isLabelHidden
              hint={t(portion.in_drafts > 0 ? "invoices.leftOfDrafted" : "invoices.leftOf", {
                left: format.number(portion.left),
                drafted: format.number(portion.in_drafts),
              })}
              min={0}
              max={portion.left}
              className="max-sm:w-28"
            />
            <Text size="small" className="pt-1.5 text-end tabular-nums">
              {format.money({
                amount: amountOf(portion, quantities[nth] ?? "", currency_code),
                currency_code,
              })}
            </Text>
          </div>
          {below?.(nth)}
        </li>
      ))}
    </ul>
  );
}

/** What it comes to in all, as it is filled in. */
export function Total({ label, amount }: { label: string; amount: string }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-x-4 border-t pt-4"
    >
      <Text weight="plus">{label}</Text>
      <Text weight="plus" className="tabular-nums">
        {amount}
      </Text>
    </div>
  );
}
