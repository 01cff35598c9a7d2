import { Button, Text } from "@medusajs/ui";
import { useSaveSettings, useShopSettings } from "../../../../hooks/use-shop-settings";
import { useText } from "../../../../hooks/use-text";

/** Says that the columns of tables were chosen before, and has them chosen anew. */
export function KeptColumns() {
  const { t } = useText();
  const { data } = useShopSettings("invoicing");
  const { mutate, isPending } = useSaveSettings("invoicing");
  return (
    data?.bank_columns && (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Text size="small" className="text-ui-fg-subtle">
          {t("bankFile.columns.kept")}
        </Text>
        <Button
          type="button"
          size="small"
          variant="transparent"
          isLoading={isPending}
          onClick={() => mutate({ bank_columns: null })}
        >
          {t("bankFile.columns.forget")}
        </Button>
      </div>
    )
  );
}
