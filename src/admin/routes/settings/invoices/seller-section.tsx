import type { Control } from "react-hook-form";
import { EditableSection } from "../../../components/editable-section";
import { SwitchField, TextField } from "../../../components/fields";
import { Fact, Facts } from "../../../components/page";
import { Picture, PictureField } from "../../../components/picture-field";
import { Lines } from "../../../components/tickets/people";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { InvoicingSettings } from "../../../lib/invoice-types";
import { isMail } from "../../../lib/is-mail";
import { FormPreview } from "./invoice-preview";
import { type SellerValues, sellerOf, sellerValues } from "./values";

type Values = { seller: SellerValues };

/** Whom invoices are from; the server looks closer at the numbers. */
export function SellerSection() {
  const { t } = useText();
  const save = useSaveSettings("invoicing", { showsErrors: true });
  return (
    <EditableSection
      title={t("invoiceSettings.seller.title")}
      description={t("invoiceSettings.seller.hint")}
      result={useShopSettings("invoicing")}
      valuesOf={({ seller }): Values => ({ seller: sellerValues(seller) })}
      onSave={({ seller }) => save.mutateAsync({ seller: sellerOf(seller) })}
      fields={(control) => <SellerFields control={control} />}
      aside={(control) => (
        <FormPreview
          control={control}
          settingsOf={({ seller }) => ({ seller: sellerOf(seller) })}
        />
      )}
    >
      {({ seller }) => <SellerFacts seller={seller} />}
    </EditableSection>
  );
}

function SellerFacts({ seller }: { seller: InvoicingSettings["seller"] }) {
  const { t, language } = useText();
  const country = seller.country_code?.toUpperCase();
  const address = [
    seller.address_1,
    [seller.postal_code, seller.city].filter(Boolean).join(" "),
    country && new Intl.DisplayNames([language], { type: "region" }).of(country),
  ];
  const marks = [
    seller.org_number,
    seller.vat_registered && t("invoiceSettings.seller.vat"),
    seller.in_business_register && t("invoiceSettings.seller.register"),
  ].filter((mark): mark is string => Boolean(mark));
  return (
    <Facts>
      <Fact label={t("invoiceSettings.seller.name")}>{seller.name}</Fact>
      <Fact label={t("invoiceSettings.seller.orgNumber")}>
        <Lines lines={marks} />
      </Fact>
      <Fact label={t("invoiceSettings.seller.address")}>{address.filter(Boolean).join(", ")}</Fact>
      <Fact label={t("invoiceSettings.seller.email")}>{seller.email}</Fact>
      <Fact label={t("invoiceSettings.seller.phone")}>{seller.phone}</Fact>
      <Fact label={t("invoiceSettings.seller.website")}>{seller.website}</Fact>
      <Fact label={t("invoiceSettings.seller.account")}>{seller.account_number}</Fact>
      <Fact label={t("invoiceSettings.seller.iban")}>
        {[seller.iban, seller.bic].filter(Boolean).join(" · ")}
      </Fact>
      <Fact label={t("invoiceSettings.seller.logo")}>
        {seller.logo_file_id && (
          <Picture fileId={seller.logo_file_id} alt={t("invoiceSettings.seller.logo")} />
        )}
      </Fact>
    </Facts>
  );
}

function SellerFields({ control }: { control: Control<Values> }) {
  const { t } = useText();
  const line = (
    field: Exclude<keyof SellerValues, "vat_registered" | "in_business_register">,
    label: string,
    more: Partial<Parameters<typeof TextField<Values>>[0]> = {},
  ) => <TextField control={control} name={`seller.${field}`} label={label} isOptional {...more} />;
  // An invoice needs them; whoever has not got them yet may save all the same.
  const needed = { isOptional: false, rules: { required: false } } as const;
  return (
    <>
      {line("name", t("invoiceSettings.seller.name"), needed)}
      {line("country_code", t("invoiceSettings.seller.country"), {
        hint: t("invoiceSettings.seller.countryHint"),
        isOptional: false,
        rules: {
          required: false,
          validate: (code) =>
            !code || /^[a-z]{2}$/i.test(code.trim()) || t("invoiceSettings.seller.countryInvalid"),
        },
      })}
      {line("org_number", t("invoiceSettings.seller.orgNumber"), needed)}
      <SwitchField
        control={control}
        name="seller.vat_registered"
        label={t("invoiceSettings.seller.vat")}
        hint={t("invoiceSettings.seller.vatHint")}
      />
      <SwitchField
        control={control}
        name="seller.in_business_register"
        label={t("invoiceSettings.seller.register")}
        hint={t("invoiceSettings.seller.registerHint")}
      />
      {line("address_1", t("invoiceSettings.seller.address"), needed)}
      {line("postal_code", t("invoiceSettings.seller.postalCode"), needed)}
      {line("city", t("invoiceSettings.seller.city"), needed)}
      {line("email", t("invoiceSettings.seller.email"), {
        inputMode: "email",
        rules: { validate: (text) => !text.trim() || isMail(text) || t("shopSettings.badMail") },
      })}
      {line("phone", t("invoiceSettings.seller.phone"), { inputMode: "tel" })}
      {line("website", t("invoiceSettings.seller.website"), { inputMode: "url" })}
      {line("account_number", t("invoiceSettings.seller.account"), {
        hint: t("invoiceSettings.seller.accountHint"),
      })}
      {line("iban", t("invoiceSettings.seller.iban"))}
      {line("bic", t("invoiceSettings.seller.bic"))}
      <PictureField
        control={control}
        name="seller.logo_file_id"
        label={t("invoiceSettings.seller.logo")}
        hint={t("invoiceSettings.seller.logoHint")}
        remove={t("invoiceSettings.seller.removeLogo")}
      />
    </>
  );
}
