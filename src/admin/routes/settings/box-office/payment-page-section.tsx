import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { TextField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { Section } from "../../../components/page";
import { Loaded } from "../../../components/states";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { isWebAddress } from "./is-web-address";

/** What stands for the link's own part in the address. */
const TOKEN = "{token}";

/** Where payment links lead: to a page of the storefront, or to our own. */
export function PaymentPageSection() {
  const { t } = useText();
  const settings = useShopSettings("orders");
  const [isEditing, setEditing] = useState(false);
  return (
    <Section
      title={t("shopSettings.paymentPage.title")}
      description={t("shopSettings.paymentPage.hint")}
      actions={
        <Button
          size="small"
          variant="secondary"
          disabled={!settings.data}
          onClick={() => setEditing(true)}
        >
          {t("common.actions.edit")}
        </Button>
      }
    >
      <Loaded result={settings} rows={1}>
        {({ payment_page_url }) => (
          <Text size="small" className="break-all px-6 py-4">
            {payment_page_url ?? t("shopSettings.paymentPage.own")}
          </Text>
        )}
      </Loaded>
      {isEditing && settings.data && (
        <PaymentPageDrawer
          address={settings.data.payment_page_url}
          onClose={() => setEditing(false)}
        />
      )}
    </Section>
  );
}

function PaymentPageDrawer({ address, onClose }: { address: string | null; onClose: () => void }) {
  const { t } = useText();
  const save = useSaveSettings("orders", { showsErrors: true });
  const form = useForm({ defaultValues: { address: address ?? "" } });
  const check = (text: string) => {
    if (!text.trim()) return true;
    if (!isWebAddress(text)) return t("shopSettings.badAddress");
    return text.includes(TOKEN) || t("shopSettings.paymentPage.noToken", { token: TOKEN });
  };
  return (
    <FormDrawer
      title={t("shopSettings.paymentPage.title")}
      form={form}
      onSave={(values) => save.mutateAsync({ payment_page_url: values.address.trim() || null })}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="address"
        label={t("shopSettings.paymentPage.address")}
        hint={t("shopSettings.paymentPage.addressHint", { token: TOKEN })}
        inputMode="url"
        rules={{ validate: check }}
        isOptional
      />
    </FormDrawer>
  );
}
