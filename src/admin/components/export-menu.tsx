import { ArrowDownTray } from "@medusajs/icons";
import { Button, DropdownMenu } from "@medusajs/ui";
import { useState } from "react";
import { useText } from "../hooks/use-text";
import texts, { type TextKey } from "../i18n";
import { api } from "../lib/client";
import { messageOf } from "../lib/errors";
import type { Query } from "../lib/query";
import { saveFile } from "../lib/save-file";
import { tell } from "../lib/tell";

const LABELS = {
  csv: "common.actions.exportCsv",
  xlsx: "common.actions.exportXlsx",
  pdf: "common.actions.exportPdf",
} as const satisfies Record<string, TextKey>;

type Format = keyof typeof LABELS;

/** Downloads what a list shows, with the same search and filters, and headings in the admin's language. */
export function ExportMenu({
  path,
  query,
  formats = ["csv", "xlsx"],
}: {
  path: string;
  query: Query;
  formats?: readonly Format[];
}) {
  const { t, language } = useText();
  const locale = language in texts ? language : "en";
  const [isBusy, setBusy] = useState(false);
  const download = async (format: Format) => {
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
        {formats.map((format) => (
          <DropdownMenu.Item key={format} onSelect={() => download(format)}>
            {t(LABELS[format])}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
