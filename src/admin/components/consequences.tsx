import { Text } from "@medusajs/ui";
import { useFormat } from "../hooks/use-format";
import { useText } from "../hooks/use-text";
import type { Share } from "../lib/amounts";

type Props = {
  cancelled?: number;
  revived?: number;
  /** Of those that come back, how many admit nobody before their order is paid. */
  reserved?: number;
  /** Orders that await their payment before they go where they are brought. */
  awaiting?: number;
  /** How many are told; left out where it isn't known. */
  people?: number;
  money: readonly Share[];
  /** Tickets that stay as they are, since somebody has entered with them. */
  kept?: number;
  /** Unpaid orders that are cancelled since nothing is left of them. */
  cancelledOrders?: number;
  /** Orders of which nobody is told though others are. */
  untold?: number;
  /** What becomes of issued invoices. */
  invoices?: { voided: number; credited: number };
  /** It is no end: what was cancelled comes back. */
  isBack?: boolean;
};

/** What a deed brings with it, said before it is done: tickets and places, who is told, and who sees to the money. */
export function Consequences({
  cancelled = 0,
  revived = 0,
  reserved = 0,
  awaiting = 0,
  people,
  money,
  kept = 0,
  cancelledOrders = 0,
  untold = 0,
  invoices = { voided: 0, credited: 0 },
  isBack = false,
}: Props) {
  const { t } = useText();
  const format = useFormat();
  const linesOf = ({ currency_code, paid, reserved, due }: Share) => {
    const written = (amount: number) => ({ amount: format.money({ amount, currency_code }) });
    if (isBack) return [due > 0 && t("common.follows.dueAgain", written(due))];
    return [
      paid > 0 && t("common.follows.paid", written(paid)),
      reserved > 0 && t("common.follows.reserved", written(reserved)),
      due > 0 && t("common.follows.due", written(due)),
    ];
  };
  const lines = [
    cancelled > 0 && t("common.follows.cancelled", { count: cancelled }),
    kept > 0 && t("common.follows.kept", { count: kept }),
    cancelledOrders > 0 && t("common.follows.cancelledOrders", { count: cancelledOrders }),
    revived > 0 && t("common.follows.revived", { count: revived }),
    reserved > 0 && t("common.follows.reservedTickets", { count: reserved }),
    people === 0 && t("common.follows.nobody"),
    people !== undefined && people > 0 && t("common.follows.people", { count: people }),
    Boolean(people) && untold > 0 && t("common.follows.untold", { count: untold }),
    ...money.flatMap(linesOf),
    awaiting > 0 && t("common.follows.awaiting", { count: awaiting }),
    invoices.voided > 0 && t("common.follows.voided", { count: invoices.voided }),
    invoices.credited > 0 && t("common.follows.credited", { count: invoices.credited }),
  ];
  return <Follows lines={lines} />;
}

/** The lines of {@link Consequences}, where others are to be said; what is false isn't said. */
export function Follows({ lines }: { lines: readonly (string | false)[] }) {
  const { t } = useText();
  const said = lines.filter((line): line is string => Boolean(line));
  return (
    <section aria-label={t("common.follows.title")} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("common.follows.title")}
      </Text>
      <ul className="text-ui-fg-subtle txt-small list-disc ps-5">
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
