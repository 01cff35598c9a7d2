import { ArrowDownTray } from "@medusajs/icons";
import { Button, DropdownMenu } from "@medusajs/ui";
import { useState } from "react";
import { useText } from "../hooks/use-text";
import texts from "../i18n";
import { api } from "../lib/client";
import { messageOf } from "../lib/errors";
import type { Query } from "../lib/query";
import { saveFile } from "../lib/save-file";
import { tell } from "../lib/tell";

/** Downloads what a list shows, with the same search and filters, and headings in the admin's language. */
export function ExportMenu({ path, query }: { path: string; query: Query }) {
  const { t, language } = useText();
  const locale = language in texts ? language : "en";
  const [isBusy, setBusy] = useState(false);
  const download = async (format: "csv" | "xlsx") => {
    setBusy(true);
    try {
      saveFile(await api.download(path, { ...query, format, locale }));
    } catch (error) {
      tell("error", t("common.exportFailed"), { description: messageOf(error, t) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" isLoading={isBusy}>
          <ArrowDownTray />
          {t("common.actions.export")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item onSelect={() => download("csv")}>
          {t("common.actions.exportCsv")}
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => download("xlsx")}>
          {t("common.actions.exportXlsx")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
