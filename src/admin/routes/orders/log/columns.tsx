import type { Column } from "../../../components/data-table";
import { LogDetails, StatusMove, useLogTitle } from "../../../components/orders/log-line";
import { OrderNumber } from "../../../components/orders/order-number";
import { useActorName } from "../../../components/orders/use-actor-name";
import { useMoment } from "../../../hooks/use-moment";
import { useText } from "../../../hooks/use-text";
import type { LogLine } from "../../../lib/order-types";

/** A row per entry: of which order, what and why, between which statuses, when, and who did it. */
export function useColumns(): Column<LogLine>[] {
  const { t } = useText();
  const titleOf = useLogTitle();
  const moment = useMoment();
  const nameOf = useActorName();
  return [
    {
      id: "order",
      header: t("orders.order"),
      cell: (line) => <OrderNumber order={line} />,
    },
    {
      id: "what",
      header: t("orders.log.what"),
      // The reason comes with it: in a column of its own a phone would have it out of sight.
      cell: (line) => (
        <div className="min-w-44 max-w-72 whitespace-normal py-1.5">
          <p className="text-ui-fg-base">{titleOf(line)}</p>
          <LogDetails line={line} />
        </div>
      ),
    },
    {
      id: "status",
      header: t("orders.status"),
      cell: (line) => (
        <span className="flex min-w-36 max-w-56 flex-wrap items-center gap-x-2 gap-y-0.5 whitespace-normal py-1.5 leading-snug">
          <StatusMove line={line} />
        </span>
      ),
    },
    {
      id: "when",
      header: t("orders.log.when"),
      cell: ({ created_at }) => moment(created_at),
    },
    {
      id: "who",
      header: t("orders.log.who"),
      cell: (line) => (
        <span className="block min-w-24 max-w-44 whitespace-normal break-words py-1.5">
          {nameOf(line)}
        </span>
      ),
    },
  ];
}
