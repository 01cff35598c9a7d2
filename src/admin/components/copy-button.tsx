import { CheckMini, SquareTwoStackMini } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { useText } from "../hooks/use-text";
import { tell } from "../lib/tell";

const SHOWN_MILLISECONDS = 2000;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useText();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const waiting = setTimeout(() => setCopied(false), SHOWN_MILLISECONDS);
    return () => clearTimeout(waiting);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Over plain HTTP there is no clipboard.
      tell("error", t("common.copy.failed"));
    }
  };
  return (
    <>
      <IconButton
        size="2xsmall"
        variant="transparent"
        type="button"
        aria-label={label}
        onClick={copy}
      >
        {isCopied ? <CheckMini /> : <SquareTwoStackMini />}
      </IconButton>
      <span role="status" className="sr-only">
        {isCopied && t("common.copy.done")}
      </span>
    </>
  );
}
