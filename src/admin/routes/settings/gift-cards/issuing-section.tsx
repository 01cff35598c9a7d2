import type { Control } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { NumberField, SelectField, TextField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useFormat } from "../../../hooks/use-format";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { ACTIVATIONS } from "../../../lib/gift-card-types";
import {
  areInOrder,
  type IssuingValues,
  isLimit,
  issuingOf,
  issuingValues,
  MOST_MONTHS,
} from "./values";

/** When a card that was bought can be used, until when, and what it may be worth. */
export function IssuingSection() {
  const { t } = useText();
  const format = useFormat();
  const save = useSaveSettings("gift-cards", { showsErrors: true });
  return (
    <EditableSection
      title={t("giftCardSettings.issuing.title")}
      description={t("giftCardSettings.issuing.hint")}
      result={useShopSettings("gift-cards")}
      valuesOf={issuingValues}
      onSave={(values) => save.mutateAsync(issuingOf(values))}
      fieldOf={(path) => path.replace("amount_limits.", "").replace("amount_limits", "min")}
      fields={(control) => <IssuingFields control={control} />}
    >
      {({ activation, expires_in_months: count, amount_limits: { min, max } }) => (
        <Facts>
          <Fact label={t("giftCardSettings.issuing.activation")}>
            {t(`giftCardSettings.issuing.when.${activation}`)}
          </Fact>
          <Fact label={t("giftCards.expires")}>
            {count === null
              ? t("giftCards.never")
              : t("giftCardSettings.issuing.months", { count })}
          </Fact>
          <Fact label={t("giftCardSettings.issuing.limits")}>
            {`${format.number(min)} – ${format.number(max)}`}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}

function IssuingFields({ control }: { control: Control<IssuingValues> }) {
  const { t } = useText();
  const isRight = (text: string) => isLimit(text) || t("giftCardSettings.issuing.limitInvalid");
  return (
    <>
      <SelectField
        control={control}
        name="activation"
        label={t("giftCardSettings.issuing.activation")}
        hint={t("giftCardSettings.issuing.activationHint")}
        choices={ACTIVATIONS.map((value) => ({
          value,
          label: t(`giftCardSettings.issuing.when.${value}`),
        }))}
      />
      <NumberField
        control={control}
        name="expires_in_months"
        label={t("giftCardSettings.issuing.expiry")}
        hint={t("giftCardSettings.issuing.expiryHint")}
        min={1}
        max={MOST_MONTHS}
        isOptional
      />
      <TextField
        control={control}
        name="min"
        inputMode="decimal"
        label={t("giftCardSettings.issuing.min")}
        hint={t("giftCardSettings.issuing.limitsHint")}
        rules={{ validate: isRight, deps: ["max"] }}
      />
      <TextField
        control={control}
        name="max"
        inputMode="decimal"
        label={t("giftCardSettings.issuing.max")}
        rules={{
          validate: (text, values) => {
            const verdict = isRight(text);
            if (verdict !== true) return verdict;
            return areInOrder(values as IssuingValues) || t("giftCardSettings.issuing.order");
          },
        }}
      />
    </>
  );
}
