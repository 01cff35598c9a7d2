import { Text } from "@medusajs/ui";
import { type Control, useForm, useWatch } from "react-hook-form";
import type { AdminProductGiftCard } from "../../../api/types";
import { useSellGiftCards } from "../../hooks/use-product-gift-card";
import { useText } from "../../hooks/use-text";
import { SENT_BY, VOUCHER_TYPES } from "../../lib/gift-card-types";
import { NumberField, SelectField, SwitchField, TextField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { PictureField } from "../picture-field";
import {
  areInOrder,
  ENDS,
  isChoice,
  type ProductValues,
  productValues,
  termsOf,
} from "./product-values";

/** As long as the server takes. */
const MOST_MONTHS = 240;

/** Makes a product one that sells gift cards, or says anew what they are. Mount it to open it. */
export function ProductDrawer({
  id,
  card,
  currencies,
  onClose,
}: {
  id: string;
  /** null: it sells none yet */
  card: AdminProductGiftCard | null;
  /** Those of the store, its own first. */
  currencies: readonly string[];
  onClose: () => void;
}) {
  const { t } = useText();
  const sell = useSellGiftCards(id);
  const form = useForm({ defaultValues: productValues(card, currencies[0] ?? "") });
  return (
    <FormDrawer
      title={t("productCards.title")}
      form={form}
      saveLabel={card ? undefined : t("productCards.start")}
      onSave={(values) => sell.mutateAsync(termsOf(values))}
      fieldOf={(path) =>
        path
          .replace("free_amount.", "")
          .replace("free_amount", "max")
          .replace("expires_in_months", "months")
      }
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(card ? "productCards.holds" : "productCards.becomes")}
      </Text>
      <AmountFields control={form.control} currencies={currencies} />
      <TermsFields control={form.control} />
      <PictureField
        control={form.control}
        name="design_file_id"
        label={t("productCards.picture")}
        hint={t("productCards.pictureHint")}
        remove={t("productCards.removePicture")}
      />
    </FormDrawer>
  );
}

function AmountFields({
  control,
  currencies,
}: {
  control: Control<ProductValues>;
  currencies: readonly string[];
}) {
  const { t } = useText();
  const [isFree, currency_code] = useWatch({ control, name: ["is_free", "currency_code"] });
  const isRight = (typed: string) =>
    isChoice(typed, currency_code) || t("giftCards.issue.amountInvalid");
  return (
    <>
      <SwitchField
        control={control}
        name="is_free"
        label={t("productCards.free")}
        hint={t("productCards.freeHint")}
      />
      {isFree && (
        <>
          {currencies.length > 1 && (
            <SelectField
              control={control}
              name="currency_code"
              label={t("giftCards.currency")}
              hint={t("productCards.currencyHint")}
              choices={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
            />
          )}
          <TextField
            control={control}
            name="min"
            inputMode="decimal"
            label={t("productCards.min")}
            rules={{ validate: isRight, deps: ["max"] }}
          />
          <TextField
            control={control}
            name="max"
            inputMode="decimal"
            label={t("productCards.max")}
            rules={{
              validate: (typed, values) => {
                const verdict = isRight(typed);
                if (verdict !== true) return verdict;
                return areInOrder(values as ProductValues) || t("giftCardSettings.issuing.order");
              },
            }}
          />
        </>
      )}
    </>
  );
}

function TermsFields({ control }: { control: Control<ProductValues> }) {
  const { t } = useText();
  const [ends, voucherType, sendBy] = useWatch({
    control,
    name: ["ends", "voucher_type", "send_by"],
  });
  return (
    <>
      <SelectField
        control={control}
        name="ends"
        label={t("giftCards.expires")}
        choices={ENDS.map((value) => ({ value, label: t(`productCards.ends.${value}`) }))}
      />
      {ends === "months" && (
        <NumberField
          control={control}
          name="months"
          label={t("productCards.months")}
          hint={t("productCards.monthsHint")}
          min={1}
          max={MOST_MONTHS}
        />
      )}
      <SelectField
        control={control}
        name="voucher_type"
        label={t("giftCards.voucherType")}
        hint={t(`productCards.voucherHint.${voucherType}`)}
        choices={VOUCHER_TYPES.map((value) => ({
          value,
          label: t(`productCards.vouchers.${value}`),
        }))}
      />
      <SelectField
        control={control}
        name="send_by"
        label={t("productCards.sent")}
        hint={t(`productCards.sentHint.${sendBy}`)}
        choices={SENT_BY.map((value) => ({ value, label: t(`productCards.sentBy.${value}`) }))}
      />
    </>
  );
}
