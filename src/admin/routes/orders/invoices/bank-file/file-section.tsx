import { Alert, Button } from "@medusajs/ui";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useNavigate, useSearchParams } from "react-router-dom";
import type { AdminTakeBankStatement } from "../../../../../api/types";
import { SwitchField, TextAreaField } from "../../../../components/fields";
import { FileField } from "../../../../components/file-field";
import { Section } from "../../../../components/page";
import { useTakeBankStatement } from "../../../../hooks/use-bank-statements";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import { ASK_FOR_COLUMNS, type CsvTable, tableIn } from "./columns";
import { ColumnsModal } from "./columns-modal";
import { KeptColumns } from "./kept-columns";

/** In the address: that the columns of the file are to be chosen. */
export const CHOOSE_COLUMNS = "choose-columns";

const MOST_BYTES = 20 * 1024 * 1024;

type Content = Pick<AdminTakeBankStatement, "file" | "text">;

/** A bank's file, chosen or pasted; of a table that isn't understood it is asked which column is what. */
export function FileSection() {
  const { t } = useText();
  const navigate = useNavigate();
  const take = useTakeBankStatement();
  const [file, setFile] = useState<{ name: string; base64: string }>();
  const [unknown, setUnknown] = useState<{ content: Content; table: CsvTable }>();
  const [params] = useSearchParams();
  const form = useForm({ defaultValues: { text: "", choose: params.has(CHOOSE_COLUMNS) } });
  const complaint = form.formState.errors.root?.server?.message;
  const complain = (message: string) => form.setError("root.server", { message });

  const read = async (body: AdminTakeBankStatement, choose = false) => {
    const { id, format } = await take.mutateAsync(body);
    // Of what is no table there is nothing to choose, and what is sent as chosen would be kept.
    if (choose && format === "csv") await take.mutateAsync({ ...body, mapping: ASK_FOR_COLUMNS });
    else navigate(`/orders/invoices/bank-file/${id}`);
  };
  const save = form.handleSubmit(async ({ text, choose }) => {
    const content = file ? { file: file.base64 } : { text };
    if (!file && !text.trim()) return complain(t("bankFile.needsOne"));
    try {
      await read(content, choose);
    } catch (error) {
      const table = tableIn(error);
      if (table) setUnknown({ content, table });
      else complain(messageOf(error, t));
    }
  });

  return (
    <Section level="h1" title={t("bankFile.title")} description={t("bankFile.hint")}>
      <form
        noValidate
        className="flex flex-col gap-y-6 px-6 py-4"
        onSubmit={(event) => {
          form.clearErrors();
          return save(event);
        }}
      >
        <FileField
          name={file?.name}
          hint={t("bankFile.fileHint")}
          accept=".csv,.txt,.xml,.dat,.ocr"
          mostBytes={MOST_BYTES}
          tooLarge={t("bankFile.tooLarge")}
          onChosen={(chosen) => {
            form.clearErrors();
            setFile(chosen);
          }}
          onComplaint={complain}
        />
        {!file && (
          <TextAreaField
            control={form.control}
            name="text"
            label={t("bankFile.text")}
            rows={8}
            rules={{ required: false }}
          />
        )}
        {complaint && (
          <div role="alert">
            <Alert variant="error">{complaint}</Alert>
          </div>
        )}
        <SwitchField
          control={form.control}
          name="choose"
          label={t("bankFile.columns.choose")}
          hint={t("bankFile.columns.chooseHint")}
        />
        <KeptColumns />
        <div className="flex justify-end">
          <Button size="small" type="submit" isLoading={form.formState.isSubmitting}>
            {t("bankFile.read")}
          </Button>
        </div>
      </form>
      {unknown && (
        <ColumnsModal
          table={unknown.table}
          onChosen={(mapping) => read({ ...unknown.content, mapping })}
          onClose={() => setUnknown(undefined)}
        />
      )}
    </Section>
  );
}
