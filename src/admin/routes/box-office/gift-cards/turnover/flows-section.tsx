import { clx, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { TextLink } from "../../../../components/links";
import { Section } from "../../../../components/page";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { CARD_FLOWS, type Turnover } from "../../../../lib/gift-card-types";
import { listOf } from "../list-query";

type Flow = (typeof CARD_FLOWS)[number];

/** What is taken off what is owed where it is above zero. */
const TAKES_OFF: readonly Flow[] = ["redeemed", "cashed_out", "voided", "expired", "moved"];

/** From what was owed before the period to what is owed after it, each part with what it means and the cards behind it. */
export function FlowsSection({
  turnover,
  today,
  origin,
}: {
  turnover: Turnover;
  today: string;
  origin: readonly string[] | undefined;
}) {
  const { t } = useText();
  const format = useFormat();
  const { currency_code, from, to, opening, closing } = turnover;
  const cards = { currency_code, origin: origin ?? [] };
  const written = (amount: number) => format.money({ amount, currency_code });
  return (
    <Section title={t("turnover.flows.title")} description={t("turnover.flows.hint")}>
      <dl className="divide-y">
        <Sum label={t("giftCards.flow.opening")} hint={t("turnover.means.opening")}>
          {written(opening)}
        </Sum>
        {CARD_FLOWS.map((flow) => {
          const amount = TAKES_OFF.includes(flow) ? -turnover[flow] : turnover[flow];
          return (
            <Sum
              key={flow}
              label={t(`giftCards.flow.${flow}`)}
              hint={t(`turnover.means.${flow}`)}
              path={amount ? listOf({ ...cards, flow, from, to }) : undefined}
            >
              <span className={clx(!amount && "text-ui-fg-muted")}>
                {amount > 0 && "+"}
                {written(amount || 0)}
              </span>
            </Sum>
          );
        })}
        <Sum
          label={t("giftCards.flow.closing")}
          hint={t("turnover.means.closing")}
          path={closing && to >= today ? listOf({ ...cards, order: "-balance" }) : undefined}
        >
          <span className="txt-compact-medium-plus">{written(closing)}</span>
        </Sum>
      </dl>
    </Section>
  );
}

function Sum({
  label,
  hint,
  path,
  children,
}: {
  label: string;
  hint: string;
  /** The cards that it is of. */
  path?: string;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-6 py-3">
      <dt className="min-w-0 max-w-xl flex-1 basis-56">
        <span className="txt-compact-small-plus">{label}</span>
        <Text as="span" size="small" className="text-ui-fg-subtle block">
          {hint}
        </Text>
      </dt>
      <dd className="txt-compact-small ml-auto flex flex-col items-end gap-y-1 tabular-nums">
        {children}
        {path && (
          <TextLink to={path} aria-label={`${t("turnover.cards")}: ${label}`}>
            {t("turnover.cards")}
          </TextLink>
        )}
      </dd>
    </div>
  );
}
