import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { useFormat } from "../hooks/use-format";
import { useText } from "../hooks/use-text";

type Sum = { currency_code: string; paid: number; reserved: number; due: number };

type Props = {
  cancelled?: number;
  revived?: number;
  /** How many are told; left out where it isn't known. */
  people?: number;
  money: readonly Sum[];
  /** It is no end: what was cancelled comes back. */
  isBack?: boolean;
  /** The filter by which *To refund* shows what is owed back then. */
  refunds?: string;
  children?: ReactNode;
};

/** What a deed brings with it, said before it is done: tickets and places, who is told, and who sees to the money. */
export function Consequences({
  cancelled = 0,
  revived = 0,
  people,
  money,
  isBack = false,
  refunds,
  children,
}: Props) {
  const { t } = useText();
  const format = useFormat();
  const isOwed = !isBack && money.some(({ paid }) => paid > 0);
  const linesOf = ({ currency_code, paid, reserved, due }: Sum) => {
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
    revived > 0 && t("common.follows.revived", { count: revived }),
    people === 0 && t("common.follows.nobody"),
    people !== undefined && people > 0 && t("common.follows.people", { count: people }),
    ...money.flatMap(linesOf),
  ].filter((line): line is string => Boolean(line));
  return (
    <section aria-label={t("common.follows.title")} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("common.follows.title")}
      </Text>
      <ul className="text-ui-fg-subtle txt-small list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isOwed && <ToRefundLink only={refunds} />}
      {children}
    </section>
  );
}

/** To the orders that owe money back, or to those of an event or a session. */
export function ToRefundLink({ only = "" }: { only?: string }) {
  const { t } = useText();
  return (
    <Link
      to={`/orders/to-refund${only}`}
      className="txt-small text-blue-700 dark:text-blue-400 hover:text-ui-fg-interactive-hover w-fit"
    >
      {t("refunds.menu")}
    </Link>
  );
}
