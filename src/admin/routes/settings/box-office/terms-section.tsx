import { PencilSquare, Trash } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ActionMenu } from "../../../components/action-menu";
import { SwitchField, TextField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { LabelTabs } from "../../../components/label-tabs";
import { Fact, Facts, Section } from "../../../components/page";
import { EmptyState, Loaded } from "../../../components/states";
import { useConfirm } from "../../../hooks/use-confirm";
import { useLabel } from "../../../hooks/use-label";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { CheckoutTerms } from "../../../lib/shop-settings-types";
import { isWebAddress } from "./is-web-address";
import { termsOf, termsValues } from "./values";

/** The terms that buyers accept (M6). */
export function TermsSection() {
  const { t } = useText();
  const settings = useShopSettings("orders");
  const save = useSaveSettings("orders");
  const confirm = useConfirm();
  const [isEditing, setEditing] = useState(false);
  const terms = settings.data?.terms;

  const askToRemove = async () => {
    const isSure = await confirm({
      title: t("shopSettings.terms.removeTitle"),
      text: t("shopSettings.terms.removeText"),
      confirm: t("common.actions.remove"),
    });
    if (isSure) save.mutate({ terms: null });
  };

  return (
    <Section
      title={t("shopSettings.terms.title")}
      description={t("shopSettings.terms.hint")}
      actions={
        terms && (
          <ActionMenu
            label={t("shopSettings.terms.actions")}
            groups={[
              [
                {
                  label: t("common.actions.edit"),
                  icon: <PencilSquare />,
                  onClick: () => setEditing(true),
                },
                { label: t("common.actions.remove"), icon: <Trash />, onClick: askToRemove },
              ],
            ]}
          />
        )
      }
    >
      <Loaded result={settings}>
        {(loaded) =>
          loaded.terms ? (
            <TermsFacts terms={loaded.terms} />
          ) : (
            <EmptyState
              title={t("shopSettings.terms.none")}
              action={
                <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
                  {t("shopSettings.terms.add")}
                </Button>
              }
            />
          )
        }
      </Loaded>
      {isEditing && settings.data && (
        <TermsDrawer terms={settings.data.terms} onClose={() => setEditing(false)} />
      )}
    </Section>
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
        {terms.url && (
          <a
            href={terms.url}
            target="_blank"
            rel="noreferrer"
            className="text-ui-fg-interactive break-all"
          >
            {terms.url}
          </a>
        )}
      </Fact>
      <Fact label={t("shopSettings.terms.required")}>
        {t(terms.is_required ? "shopSettings.yes" : "shopSettings.no")}
      </Fact>
    </Facts>
  );
}

function TermsDrawer({ terms, onClose }: { terms: CheckoutTerms | null; onClose: () => void }) {
  const { t } = useText();
  const save = useSaveSettings("orders", { showsErrors: true });
  const form = useForm({ defaultValues: termsValues(terms) });
  return (
    <FormDrawer
      title={t("shopSettings.terms.edit")}
      form={form}
      onSave={(values) => save.mutateAsync({ terms: termsOf(values) })}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="version"
        label={t("shopSettings.terms.version")}
        hint={t("shopSettings.terms.versionHint")}
      />
      <LabelTabs
        control={form.control}
        name="label"
        label={t("shopSettings.terms.label")}
        hint={t("shopSettings.terms.labelHint")}
      />
      <TextField
        control={form.control}
        name="url"
        label={t("shopSettings.terms.url")}
        inputMode="url"
        rules={{
          validate: (url) => !url.trim() || isWebAddress(url) || t("shopSettings.badAddress"),
        }}
        isOptional
      />
      <SwitchField
        control={form.control}
        name="is_required"
        label={t("shopSettings.terms.required")}
        hint={t("shopSettings.terms.requiredHint")}
      />
    </FormDrawer>
  );
}
