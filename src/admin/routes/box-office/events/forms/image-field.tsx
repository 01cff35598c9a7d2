import { useState } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { TextField } from "../../../../components/fields";
import { UploadButton } from "../../../../components/upload-button";
import { useText } from "../../../../hooks/use-text";

const PICTURES = ["image/jpeg", "image/png", "image/webp", "image/gif"];
const WEB_ADDRESS = /^https?:\/\/\S+$/;

/** The address of a picture: one on the web, or that of a file which is put into the shop's own storage here. */
export function ImageField<Form extends FieldValues>({
  control,
  name,
}: {
  control: Control<Form>;
  name: FieldPath<Form>;
}) {
  const { t } = useText();
  const { field } = useController({ control, name });
  const [complaint, setComplaint] = useState<string>();

  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <TextField
        control={control}
        name={name}
        label={t("events.fields.image")}
        hint={t("events.fields.imageHint")}
        inputMode="url"
        complaint={complaint}
        isOptional
        rules={{
          validate: (url: string) =>
            !url || WEB_ADDRESS.test(url.trim()) || t("events.fields.imageInvalid"),
        }}
      />
      <div className="flex items-center gap-x-3">
        <UploadButton
          types={PICTURES}
          notTaken={t("events.fields.noPicture")}
          onUploaded={({ url }) => field.onChange(url)}
          onComplaint={setComplaint}
        />
        {WEB_ADDRESS.test(field.value) && (
          <img src={field.value} alt="" className="h-10 max-w-24 rounded object-cover" />
        )}
      </div>
    </div>
  );
}
