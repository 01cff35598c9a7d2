import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { NumberField } from "../../../components/fields";
import { FormDrawer } from "../../../components/form-drawer";
import { Section } from "../../../components/page";
import { Loaded } from "../../../components/states";
import { useSaveSettings, useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { numberOrNull } from "../../../lib/whole-numbers";

const MOST = 10_000;

/** How many places of an event one address may hold without having paid. */
export function HoldsSection() {
  const { t } = useText();
  const settings = useShopSettings("ticketing");
  const [isEditing, setEditing] = useState(false);
  return (
    <Section
      title={t("shopSettings.holds.title")}
      description={t("shopSettings.holds.hint")}
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
        {({ max_held_per_address: count }) => (
          <Text size="small" className="px-6 py-4">
            {count === null
              ? t("shopSettings.holds.unlimited")
              : t("shopSettings.holds.limited", { count })}
          </Text>
        )}
      </Loaded>
      {isEditing && settings.data && (
        <HoldsDrawer max={settings.data.max_held_per_address} onClose={() => setEditing(false)} />
      )}
    </Section>
  );
}

function HoldsDrawer({ max, onClose }: { max: number | null; onClose: () => void }) {
  const { t } = useText();
  const save = useSaveSettings("ticketing", { showsErrors: true });
  const form = useForm({ defaultValues: { max: max === null ? "" : String(max) } });
  return (
    <FormDrawer
      title={t("shopSettings.holds.title")}
      form={form}
      onSave={(values) => save.mutateAsync({ max_held_per_address: numberOrNull(values.max) })}
      onClose={onClose}
    >
      <NumberField
        control={form.control}
        name="max"
        label={t("shopSettings.holds.max")}
        hint={t("shopSettings.holds.maxHint")}
        min={1}
        max={MOST}
        isOptional
      />
    </FormDrawer>
  );
}
