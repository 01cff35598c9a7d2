import { Button } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Field } from "../../../components/fields";
import { UploadButton } from "../../../components/upload-button";
import { useText } from "../../../hooks/use-text";
import { sdk } from "../../../lib/client";
import { queryKeys } from "../../../lib/query-keys";

/** What documents can be drawn with. */
const PICTURES = ["image/png", "image/jpeg"];

/** The id of a picture in the shop's own storage. */
export function LogoField<Values extends FieldValues>({
  control,
  name,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
}) {
  const { t } = useText();
  const { field } = useController({ control, name });
  const [complaint, setComplaint] = useState<string>();
  return (
    <Field
      label={t("invoiceSettings.seller.logo")}
      hint={t("invoiceSettings.seller.logoHint")}
      error={complaint}
      isOptional
    >
      {({ id }) => (
        <div id={id} className="flex flex-wrap items-center gap-3">
          {field.value && <LogoPicture fileId={field.value} />}
          <UploadButton
            types={PICTURES}
            notTaken={t("invoiceSettings.seller.logoInvalid")}
            onUploaded={(file) => field.onChange(file.id)}
            onComplaint={setComplaint}
          />
          {field.value && (
            <Button
              type="button"
              size="small"
              variant="transparent"
              onClick={() => field.onChange("")}
            >
              {t("invoiceSettings.seller.removeLogo")}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** On white, as paper is. */
export function LogoPicture({ fileId }: { fileId: string }) {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: queryKeys.file(fileId),
    queryFn: async () => (await sdk.admin.upload.retrieve(fileId)).file.url,
  });
  return data ? (
    <img
      src={data}
      alt={t("invoiceSettings.seller.logo")}
      className="h-12 max-w-40 rounded bg-white object-contain p-1"
    />
  ) : (
    <span>{t("invoiceSettings.seller.uploaded")}</span>
  );
}
