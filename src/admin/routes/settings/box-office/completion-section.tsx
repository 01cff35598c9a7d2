import { Text } from "@medusajs/ui";
import { EditableSection } from "../../../components/editable-section";
import { SwitchField } from "../../../components/fields";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";

/** When an order is completed by itself (M5). */
export function CompletionSection() {
  const { t } = useText();
  const save = useSaveSettings("orders", { showsErrors: true });
  return (
    <EditableSection
      title={t("shopSettings.completion.title")}
      description={t("shopSettings.completion.hint")}
      result={useShopSettings("orders")}
      rows={1}
      valuesOf={({ complete_needs_invoice }) => ({ complete_needs_invoice })}
      onSave={(values) => save.mutateAsync(values)}
      fields={(control) => (
        <SwitchField
          control={control}
          name="complete_needs_invoice"
          label={t("shopSettings.completion.needsInvoice")}
          hint={t("shopSettings.completion.needsInvoiceHint")}
        />
      )}
    >
      {({ complete_needs_invoice }) => (
        <Text size="small" className="px-6 py-4">
          {t(
            complete_needs_invoice
              ? "shopSettings.completion.invoiced"
              : "shopSettings.completion.delivered",
          )}
        </Text>
      )}
    </EditableSection>
  );
}
