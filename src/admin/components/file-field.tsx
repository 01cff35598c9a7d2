import { Button, Hint, Text } from "@medusajs/ui";
import { type ChangeEvent, useRef } from "react";
import { useText } from "../hooks/use-text";

/** The bytes of a file from the user's disk, as base64: in whatever character set, which the server finds out. */
export function FileField({
  name,
  hint,
  accept,
  mostBytes,
  tooLarge,
  onChosen,
  onComplaint,
}: {
  /** Of the file that is chosen. */
  name: string | undefined;
  hint: string;
  /** The endings of names that are offered. */
  accept: string;
  mostBytes: number;
  /** What is said of a larger one. */
  tooLarge: string;
  onChosen: (file: { name: string; base64: string } | undefined) => void;
  onComplaint: (complaint: string) => void;
}) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = "";
    if (!file) return;
    if (file.size > mostBytes) return onComplaint(tooLarge);
    try {
      onChosen({ name: file.name, base64: await base64Of(file) });
    } catch {
      onComplaint(t("bankFile.unreadable"));
    }
  };

  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("bankFile.file")}
      </Text>
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => input.current?.click()}
        >
          {t("bankFile.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t("bankFile.choose")}
          accept={accept}
          onChange={choose}
        />
        {name && (
          <>
            <Text size="small" className="min-w-0 break-all">
              {name}
            </Text>
            <Button
              type="button"
              size="small"
              variant="transparent"
              onClick={() => onChosen(undefined)}
            >
              {t("common.actions.remove")}
            </Button>
          </>
        )}
      </div>
      <Hint className="text-ui-fg-subtle">{hint}</Hint>
    </div>
  );
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
