import { Button } from "@medusajs/ui";
import { type ChangeEvent, useRef, useState } from "react";
import { useText } from "../hooks/use-text";
import { sdk } from "../lib/client";

/** Puts a picture into the shop's own storage. */
export function UploadButton({
  types,
  notTaken,
  onUploaded,
  onComplaint,
}: {
  /** MIME types that are taken. */
  types: readonly string[];
  /** What is said of a file of another type. */
  notTaken: string;
  onUploaded: (file: { id: string; url: string }) => void;
  /** What is wrong; undefined as soon as another file is tried. */
  onComplaint: (complaint: string | undefined) => void;
}) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);

  const upload = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    if (!types.includes(file.type)) return onComplaint(notTaken);
    onComplaint(undefined);
    setBusy(true);
    try {
      const { files } = await sdk.admin.upload.create({ files: [file] });
      if (files[0]) onUploaded(files[0]);
    } catch (error) {
      const reason = (error as Error).message;
      onComplaint(t("events.fields.uploadFailed", { reason }));
    } finally {
      setBusy(false);
      target.value = "";
    }
  };

  return (
    <>
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
        accept={types.join()}
        aria-label={t("events.fields.upload")}
        onChange={upload}
      />
    </>
  );
}
