import { type Control, useWatch } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { SelectField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { type GiftCardSettings, REFUND_FIRST } from "../../../lib/gift-card-types";

type RefundValues = Pick<GiftCardSettings, "refund_first">;

/** Whose part goes back first of an order that gift cards paid in part. */
export function RefundsSection() {
  const { t } = useText();
  const save = useSaveSettings("gift-cards", { showsErrors: true });
  return (
    <EditableSection
      title={t("giftCardSettings.refunds.title")}
      description={t("giftCardSettings.refunds.hint")}
      result={useShopSettings("gift-cards")}
      rows={2}
      valuesOf={({ refund_first }) => ({ refund_first })}
      onSave={(values) => save.mutateAsync(values)}
      fields={(control) => <RefundFields control={control} />}
    >
      {({ refund_first }) => (
        <Facts>
          <Fact label={t("giftCardSettings.refunds.first")}>
            {t(`giftCardSettings.refunds.of.${refund_first}`)}
          </Fact>
          <Fact label={t("giftCardSettings.mode.means")}>
            {t(`giftCardSettings.refunds.means.${refund_first}`)}
          </Fact>
        </Facts>
      )}
    </EditableSection>
  );
}

function RefundFields({ control }: { control: Control<RefundValues> }) {
  const { t } = useText();
  const first = useWatch({ control, name: "refund_first" });
  return (
    <SelectField
      control={control}
      name="refund_first"
      label={t("giftCardSettings.refunds.first")}
      hint={t(`giftCardSettings.refunds.means.${first}`)}
      choices={REFUND_FIRST.map((value) => ({
        value,
        label: t(`giftCardSettings.refunds.of.${value}`),
      }))}
    />
  );
}
