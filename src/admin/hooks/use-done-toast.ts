import { useNavigate } from "react-router-dom";
import type { TextKey } from "../i18n";
import { tell } from "../lib/tell";
import { useText } from "./use-text";

/** Where a deed leads on to, and what that page is called. */
export type Onward = { label: TextKey; path: string };

/** Whoever reads what was done has to find the way on still there. */
const ONWARD_MILLISECONDS = 20_000;

/** Says that something is done, or refused, with a button that leads on where there is anything left to do. */
export function useDoneToast(): (
  text: string,
  onward?: Onward,
  kind?: "success" | "error",
) => void {
  const { t } = useText();
  const navigate = useNavigate();
  return (text, onward, kind = "success") => {
    if (!onward) return tell(kind, text);
    const label = t(onward.label);
    const action = { label, altText: label, onClick: () => navigate(onward.path) };
    tell(kind, text, { action, duration: ONWARD_MILLISECONDS });
  };
}
