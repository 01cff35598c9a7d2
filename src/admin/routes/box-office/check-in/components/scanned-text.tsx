import { useText } from "../../../../hooks/use-text";
import type { ScannedCode } from "../door/scan-queue";

/** What was scanned, to tell tickets apart before anything is known of them: never the whole secret. */
export function ScannedText({ code }: { code: ScannedCode }) {
  const { t } = useText();
  return (
    <span className="break-all font-mono text-sm">
      {"number" in code ? code.number : t("checkIn.qrCode", { end: code.secret.slice(-4) })}
    </span>
  );
}
