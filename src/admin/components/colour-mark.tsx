import { clx } from "@medusajs/ui";
import { useLabel } from "../hooks/use-label";
import type { Labels } from "../lib/labels";

/** A status as it is known by: a dot in its colour, and its word beside it. */
export function ColourMark({
  status: { label, colour },
  className,
}: {
  status: { label: Labels; colour: string };
  className?: string;
}) {
  const labelOf = useLabel();
  return (
    <span className={clx("inline-flex min-w-0 items-center gap-x-2", className)}>
      <ColourDot colour={colour} />
      <span className="min-w-0 break-words">{labelOf(label)}</span>
    </span>
  );
}

export function ColourDot({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-full"
      style={{ backgroundColor: colour }}
    />
  );
}
