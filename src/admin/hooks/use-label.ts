import { type Labels, labelIn } from "../lib/labels";
import { useText } from "./use-text";

/** Reads what merchants wrote in several languages in the admin's. */
export function useLabel(): (labels: Labels) => string {
  const { language } = useText();
  return (labels) => labelIn(labels, language);
}
