import { Button } from "@medusajs/ui";
import { type ChangeEvent, useRef, useState } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { TextField } from "../../../../components/fields";
import { useText } from "../../../../hooks/use-text";
import { sdk } from "../../../../lib/client";

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
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [complaint, setComplaint] = useState<string>();

  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    if (!PICTURES.includes(file.type)) return setComplaint(t("events.fields.noPicture"));
    setComplaint(undefined);
    setBusy(true);
    try {
      const { files } = await sdk.admin.upload.create({ files: [file] });
      if (files[0]) field.onChange(files[0].url);
    } catch (error) {
      const reason = (error as Error).message;
      setComplaint(t("events.fields.uploadFailed", { reason }));
    } finally {
      setBusy(false);
      target.value = "";
    }
  };

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
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={isBusy}
          onClick={() => input.current?.click()}
        >
          {t("events.fields.upload")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={PICTURES.join()}
          aria-label={t("events.fields.upload")}
          onChange={upload}
        />
        {WEB_ADDRESS.test(field.value) && (
          <img src={field.value} alt="" className="h-10 max-w-24 rounded object-cover" />
        )}
      </div>
    </div>
  );
}
