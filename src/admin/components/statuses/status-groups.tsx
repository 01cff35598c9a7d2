import { Badge, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useText } from "../../hooks/use-text";
import { ORDER_STATES, type OrderState, type OrderStatus } from "../../lib/order-types";
import { ColourMark } from "../colour-mark";

/** Statuses below the state that each belongs to, in the order of progress. */
export function StatusGroups<Status extends OrderStatus>({
  statuses,
  children,
}: {
  statuses: readonly Status[];
  children: (group: { state: OrderState; title: string; statuses: Status[] }) => ReactNode;
}) {
  const { t } = useText();
  return ORDER_STATES.map((state) => {
    const title = t(`statuses.state.${state}`);
    const ofState = statuses.filter((status) => status.state === state);
    return (
      ofState.length > 0 && (
        <section key={state} className="divide-y">
          <GroupHeading title={title} hint={t(`statuses.stateHint.${state}`)} />
          {children({ state, title, statuses: ofState })}
        </section>
      )
    );
  });
}

export function GroupHeading({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="bg-ui-bg-subtle px-6 py-2">
      <h2 className="txt-compact-small-plus">{title}</h2>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {hint}
      </Text>
    </div>
  );
}

/** A status in a list: what it is called, what it does, and what can be done with it. */
export function StatusLine({
  status,
  extra,
  menu,
}: {
  status: OrderStatus;
  extra?: ReactNode;
  menu: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="flex items-center justify-between gap-x-3">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-1">
        <ColourMark status={status} className="txt-compact-small-plus" />
        <span className="flex flex-wrap gap-1 empty:hidden">
          {status.is_default && <Badge size="2xsmall">{t("statuses.badge.default")}</Badge>}
          {status.notify_customer && <Badge size="2xsmall">{t("statuses.badge.notify")}</Badge>}
          {!status.visible_to_customer && !status.private && (
            <Badge size="2xsmall">{t("statuses.badge.hidden")}</Badge>
          )}
        </span>
        {extra}
      </div>
      {menu}
    </div>
  );
}
