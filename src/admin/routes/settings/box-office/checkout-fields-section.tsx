import { PencilSquare, Trash } from "@medusajs/icons";
import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { ActionMenu } from "../../../components/action-menu";
import { Section } from "../../../components/page";
import { SortableList } from "../../../components/sortable-list";
import { EmptyState, Loaded } from "../../../components/states";
import { useConfirm } from "../../../hooks/use-confirm";
import { useLabel } from "../../../hooks/use-label";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { CheckoutField } from "../../../lib/shop-settings-types";
import { CheckoutFieldDrawer } from "./checkout-field-drawer";

const NEW = "";

/** The merchant's own questions at checkout (E16), in the order that buyers see them. */
export function CheckoutFieldsSection() {
  const { t } = useText();
  const labelOf = useLabel();
  const settings = useShopSettings("orders");
  const save = useSaveSettings("orders");
  const confirm = useConfirm();
  const [openKey, setOpenKey] = useState<string>();
  const fields = settings.data?.checkout_fields ?? [];

  const askToRemove = async (field: CheckoutField) => {
    const isSure = await confirm({
      title: t("shopSettings.fields.removeTitle", { field: labelOf(field.label) }),
      text: t("shopSettings.fields.removeText"),
      confirm: t("common.actions.remove"),
    });
    if (isSure) save.mutate({ checkout_fields: fields.filter(({ key }) => key !== field.key) });
  };

  return (
    <Section
      title={t("shopSettings.fields.title")}
      description={t("shopSettings.fields.hint")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setOpenKey(NEW)}>
          {t("shopSettings.fields.add")}
        </Button>
      }
    >
      <Loaded result={settings}>
        {({ checkout_fields }) =>
          checkout_fields.length ? (
            <SortableList
              label={t("shopSettings.fields.title")}
              items={checkout_fields}
              idOf={({ key }) => key}
              nameOf={({ label }) => labelOf(label)}
              onReorder={(keys) =>
                save.mutateAsync({
                  checkout_fields: keys.flatMap(
                    (key) => checkout_fields.find((field) => field.key === key) ?? [],
                  ),
                })
              }
            >
              {(field) => (
                <div className="flex items-center justify-between gap-x-3">
                  <div className="min-w-0 py-1">
                    <Text size="small" weight="plus" className="break-words">
                      {labelOf(field.label)}
                    </Text>
                    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
                      <Text size="small" className="text-ui-fg-subtle">
                        {t(`shopSettings.fields.type.${field.type}`)}
                      </Text>
                      <code className="txt-compact-xsmall text-ui-fg-subtle break-all font-mono">
                        {field.key}
                      </code>
                      {field.is_required && (
                        <Badge size="2xsmall">{t("shopSettings.fields.required")}</Badge>
                      )}
                    </div>
                  </div>
                  <ActionMenu
                    label={t("shopSettings.fields.actions", { field: labelOf(field.label) })}
                    groups={[
                      [
                        {
                          label: t("common.actions.edit"),
                          icon: <PencilSquare />,
                          onClick: () => setOpenKey(field.key),
                        },
                        {
                          label: t("common.actions.remove"),
                          icon: <Trash />,
                          onClick: () => askToRemove(field),
                        },
                      ],
                    ]}
                  />
                </div>
              )}
            </SortableList>
          ) : (
            <EmptyState
              title={t("shopSettings.fields.emptyTitle")}
              text={t("shopSettings.fields.emptyText")}
            />
          )
        }
      </Loaded>
      {openKey !== undefined && (
        <CheckoutFieldDrawer
          field={fields.find(({ key }) => key === openKey)}
          fields={fields}
          onClose={() => setOpenKey(undefined)}
        />
      )}
    </Section>
  );
}
