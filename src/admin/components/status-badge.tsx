import { StatusBadge as Badge } from "@medusajs/ui";
import type { ComponentProps } from "react";
import { useText } from "../hooks/use-text";
import type { TextKey } from "../i18n";

type Colour = ComponentProps<typeof Badge>["color"];

/** The colour of each status; its word is `common.status.<kind>.<status>`. */
const COLOURS = {
  event: { draft: "grey", published: "green", cancelled: "red" },
  session: { scheduled: "green", cancelled: "red" },
  ticket: { reserved: "orange", valid: "green", cancelled: "red" },
  webhook: { enabled: "green", failing: "orange", disabled: "grey" },
  delivery: { pending: "orange", sending: "blue", delivered: "green", failed: "red" },
  payment: {
    unknown: "grey",
    reserved: "blue",
    paid: "green",
    refunded: "purple",
    awaiting: "orange",
    unpaid: "grey",
  },
  order: { cancelled: "red" },
  invoice: {
    draft: "grey",
    issued: "blue",
    partially_paid: "orange",
    paid: "green",
    credited: "grey",
    void: "grey",
    overdue: "red",
  },
  giftCard: {
    pending: "orange",
    active: "green",
    expired: "red",
    disabled: "grey",
    moved: "blue",
    void: "grey",
  },
  refund: { none: "grey", pending: "orange", part: "orange", done: "green", failed: "red" },
} as const satisfies Record<string, Record<string, Colour>>;

export type StatusKind = keyof typeof COLOURS;
export type StatusOf<Kind extends StatusKind> = keyof (typeof COLOURS)[Kind] & string;

export function StatusBadge<Kind extends StatusKind>({
  kind,
  status,
}: {
  kind: Kind;
  status: StatusOf<Kind>;
}) {
  const { t } = useText();
  return (
    <Badge color={COLOURS[kind][status] as Colour} className="text-nowrap">
      {t(`common.status.${kind}.${status}` as TextKey)}
    </Badge>
  );
}
