import { type Toast, toast } from "@medusajs/ui";
import type { ComponentProps } from "react";

/** Says in a toast what came of something: below, where it lies over neither the bell nor a drawer's controls. */
export function tell(
  kind: "success" | "error",
  text: string,
  more: {
    description?: string;
    duration?: number;
    action?: ComponentProps<typeof Toast>["action"];
  } = {},
): void {
  toast[kind](text, { position: "bottom-center", ...more });
}
