import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** A fact in the little room of a widget: what it is, and beside it, or below, its value. */
export function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5">
      <Text size="small" className="text-ui-fg-subtle min-w-0 break-words">
        {label}
      </Text>
      <Text as="div" size="small" className="flex min-w-0 items-center gap-x-1.5 break-words">
        {children}
      </Text>
    </div>
  );
}
