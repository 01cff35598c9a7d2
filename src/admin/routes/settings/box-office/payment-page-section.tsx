import { Text } from "@medusajs/ui";
import { EditableSection } from "../../../components/editable-section";
import { TextField } from "../../../components/fields";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { isWebAddress } from "./is-web-address";

/** What stands for the link's own part in the address. */
const TOKEN = "{token}";

/** Where payment links lead: to a page of the storefront, or to our own. */
export function PaymentPageSection() {
  const { t } = useText();
  const save = useSaveSettings("orders", { showsErrors: true });
  const check = (text: string) => {
    if (!text.trim()) return true;
    if (!isWebAddress(text)) return t("shopSettings.badAddress");
    return text.includes(TOKEN) || t("shopSettings.paymentPage.noToken", { token: TOKEN });
  };
  return (
    <EditableSection
      title={t("shopSettings.paymentPage.title")}
      description={t("shopSettings.paymentPage.hint")}
      result={useShopSettings("orders")}
      rows={1}
      valuesOf={({ payment_page_url }) => ({ address: payment_page_url ?? "" })}
      onSave={({ address }) => save.mutateAsync({ payment_page_url: address.trim() || null })}
      fields={(control) => (
        <TextField
          control={control}
          name="address"
          label={t("shopSettings.paymentPage.address")}
          hint={t("shopSettings.paymentPage.addressHint", { token: TOKEN })}
          inputMode="url"
          rules={{ validate: check }}
          isOptional
        />
      )}
    >
      {({ payment_page_url }) => (
        <Text size="small" className="break-all px-6 py-4">
          {payment_page_url ?? t("shopSettings.paymentPage.own")}
        </Text>
      )}
    </EditableSection>
  );
}
