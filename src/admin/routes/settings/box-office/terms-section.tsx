import { Trash } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import type { Control } from "react-hook-form";
import { ActionMenu } from "../../../components/action-menu";
import { EditableSection } from "../../../components/editable-section";
import { SwitchField, TextField } from "../../../components/fields";
import { LabelTabs } from "../../../components/label-tabs";
import { OutwardLink } from "../../../components/links";
import { Fact, Facts } from "../../../components/page";
import { EmptyState } from "../../../components/states";
import { useConfirm } from "../../../hooks/use-confirm";
import { useLabel } from "../../../hooks/use-label";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { CheckoutTerms } from "../../../lib/shop-settings-types";
import { isWebAddress } from "./is-web-address";
import { type TermsValues, termsOf, termsValues } from "./values";

/** The terms that buyers accept (M6). */
export function TermsSection() {
  const { t } = useText();
  const settings = useShopSettings("orders");
  const save = useSaveSettings("orders", { showsErrors: true });
  return (
    <EditableSection
      title={t("shopSettings.terms.title")}
      description={t("shopSettings.terms.hint")}
      formTitle={t("shopSettings.terms.edit")}
      result={settings}
      canEdit={Boolean(settings.data?.terms)}
      actions={(editButton) => (
        <>
          {editButton}
          {settings.data?.terms && <TermsMenu />}
        </>
      )}
      valuesOf={({ terms }) => termsValues(terms)}
      onSave={(values) => save.mutateAsync({ terms: termsOf(values) })}
      fields={(control) => <TermsFields control={control} />}
    >
      {({ terms }, edit) =>
        terms ? (
          <TermsFacts terms={terms} />
        ) : (
          <EmptyState
            title={t("shopSettings.terms.none")}
            action={
              <Button size="small" variant="secondary" onClick={edit}>
                {t("shopSettings.terms.add")}
              </Button>
            }
          />
        )
      }
    </EditableSection>
  );
}

function TermsMenu() {
  const { t } = useText();
  const save = useSaveSettings("orders");
  const confirm = useConfirm();
  const askToRemove = async () => {
    const isSure = await confirm({
      title: t("shopSettings.terms.removeTitle"),
      text: t("shopSettings.terms.removeText"),
      confirm: t("common.actions.remove"),
    });
    if (isSure) save.mutate({ terms: null });
  };
  return (
    <ActionMenu
      label={t("shopSettings.terms.actions")}
      groups={[[{ label: t("common.actions.remove"), icon: <Trash />, onClick: askToRemove }]]}
    />
  );
}

function TermsFacts({ terms }: { terms: CheckoutTerms }) {
  const { t } = useText();
  const labelOf = useLabel();
  return (
    <Facts>
      <Fact label={t("shopSettings.terms.version")}>{terms.version}</Fact>
      <Fact label={t("shopSettings.terms.label")}>{labelOf(terms.label)}</Fact>
      <Fact label={t("shopSettings.terms.url")}>
        {terms.url && <OutwardLink to={terms.url}>{terms.url}</OutwardLink>}
      </Fact>
      <Fact label={t("shopSettings.terms.required")}>
        {t(terms.is_required ? "shopSettings.yes" : "shopSettings.no")}
      </Fact>
    </Facts>
  );
}

function TermsFields({ control }: { control: Control<TermsValues> }) {
  const { t } = useText();
  return (
    <>
      <TextField
        control={control}
        name="version"
        label={t("shopSettings.terms.version")}
        hint={t("shopSettings.terms.versionHint")}
      />
      <LabelTabs
        control={control}
        name="label"
        label={t("shopSettings.terms.label")}
        hint={t("shopSettings.terms.labelHint")}
      />
      <TextField
        control={control}
        name="url"
        label={t("shopSettings.terms.url")}
        inputMode="url"
        rules={{
          validate: (url) => !url.trim() || isWebAddress(url) || t("shopSettings.badAddress"),
        }}
        isOptional
      />
      <SwitchField
        control={control}
        name="is_required"
        label={t("shopSettings.terms.required")}
        hint={t("shopSettings.terms.requiredHint")}
      />
    </>
  );
}
