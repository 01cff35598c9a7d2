import { type Column, PlainTable } from "../../../../components/data-table";
import { Section } from "../../../../components/page";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { CARD_ORIGINS, type Turnover, VOUCHER_TYPES } from "../../../../lib/gift-card-types";

type Part = { id: string; label: string; flows: Turnover["customer_credit"] };

/** The same by where cards came from, customers' credit beside them, and by when VAT is due. */
export function ApartSection({ turnover }: { turnover: Turnover }) {
  const { t } = useText();
  const { by_origin, by_voucher_type, customer_credit, currency_code } = turnover;
  const parts: Part[] = [
    ...CARD_ORIGINS.map((id) => ({
      ...{ id, label: t(`giftCards.origins.${id}`), flows: by_origin[id] },
    })),
    { id: "credit", label: t("turnover.apart.credit"), flows: customer_credit },
    ...VOUCHER_TYPES.map((id) => ({
      id,
      label: `${t("giftCards.voucherType")}: ${t(`giftCards.vouchers.${id}`)}`,
      flows: by_voucher_type[id],
    })),
  ];
  return (
    <Section title={t("turnover.apart.title")} description={t("turnover.apart.hint")}>
      <PlainTable
        label={t("turnover.apart.title")}
        columns={useColumns(currency_code)}
        rowId={({ id }) => id}
        rows={parts}
      />
    </Section>
  );
}

function useColumns(currency_code: string): Column<Part>[] {
  const { t } = useText();
  const format = useFormat();
  const sum = (of: "opening" | "redeemed" | "closing"): Column<Part> => ({
    id: of,
    header: t(`giftCards.flow.${of}`),
    isNumber: true,
    cell: ({ flows }) => format.money({ amount: flows[of], currency_code }),
  });
  return [
    { id: "what", header: t("turnover.apart.what"), cell: ({ label }) => label },
    sum("opening"),
    sum("redeemed"),
    sum("closing"),
  ];
}
