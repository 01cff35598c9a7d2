import { Button } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { useText } from "../hooks/use-text";
import { sdk } from "../lib/client";
import { queryKeys } from "../lib/query-keys";
import { Field } from "./fields";
import { UploadButton } from "./upload-button";

/** What documents can be drawn with. */
const PICTURES = ["image/png", "image/jpeg"];

/** The id of a picture in the shop's own storage, that papers are drawn with. */
export function PictureField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  remove,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  hint: string;
  /** What the button that takes it away says. */
  remove: string;
}) {
  const { t } = useText();
  const { field } = useController({ control, name });
  const [complaint, setComplaint] = useState<string>();
  return (
    <Field label={label} hint={hint} error={complaint} isOptional>
      {({ id }) => (
        <div id={id} className="flex flex-wrap items-center gap-3">
          {field.value && <Picture fileId={field.value} alt={label} />}
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
              {remove}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** On white, as paper is. */
export function Picture({ fileId, alt }: { fileId: string; alt: string }) {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: queryKeys.file(fileId),
    queryFn: async () => (await sdk.admin.upload.retrieve(fileId)).file.url,
  });
  return data ? (
    <img src={data} alt={alt} className="h-12 max-w-40 rounded bg-white object-contain p-1" />
  ) : (
    <span>{t("invoiceSettings.seller.uploaded")}</span>
  );
}
