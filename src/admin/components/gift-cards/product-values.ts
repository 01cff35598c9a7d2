import type { AdminProductGiftCard, AdminSellGiftCards } from "../../../api/types";
import { amountText, isAmount, parseDecimal } from "../../lib/amounts";

/** As the shop's cards do, never, or some months after they were sold. */
export const ENDS = ["shop", "never", "months"] as const;

/** What the gift cards of a product are, as its form holds it. */
export type ProductValues = Pick<AdminProductGiftCard, "voucher_type" | "send_by"> & {
  is_free: boolean;
  min: string;
  max: string;
  currency_code: string;
  ends: (typeof ENDS)[number];
  months: string;
  /** Empty: none. */
  design_file_id: string;
};

/** @param card null of a product that sells none yet */
export function productValues(
  card: AdminProductGiftCard | null,
  currency_code: string,
): ProductValues {
  const free = card?.free_amount;
  const months = card?.expires_in_months ?? null;
  return {
    is_free: Boolean(free),
    min: free ? amountText(free.min, free.currency_code) : "",
    max: free ? amountText(free.max, free.currency_code) : "",
    currency_code: free?.currency_code ?? currency_code,
    ends: endsOf(card),
    months: months === null ? "" : String(months),
    voucher_type: card?.voucher_type ?? "multi",
    send_by: card?.send_by ?? "email",
    design_file_id: card?.design_file_id ?? "",
  };
}

export function endsOf(card: AdminProductGiftCard | null): ProductValues["ends"] {
  if (!card || card.follows_shop_expiry) return "shop";
  return card.expires_in_months === null ? "never" : "months";
}

export const termsOf = (values: ProductValues): AdminSellGiftCards => ({
  free_amount: values.is_free
    ? {
        ...{ min: parseDecimal(values.min), max: parseDecimal(values.max) },
        currency_code: values.currency_code,
      }
    : null,
  ...(values.ends !== "shop" && {
    expires_in_months: values.ends === "months" ? Number(values.months) : null,
  }),
  ...{ voucher_type: values.voucher_type, send_by: values.send_by },
  design_file_id: values.design_file_id || null,
});

/** Whether the text is what a buyer may choose. */
export const isChoice = (typed: string, currency_code: string): boolean =>
  isAmount(typed, currency_code) && parseDecimal(typed) > 0;

export const areInOrder = ({ min, max }: Pick<ProductValues, "min" | "max">): boolean =>
  parseDecimal(min) <= parseDecimal(max);
