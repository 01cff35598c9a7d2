import { Button } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router-dom";
import { crumbOf } from "../../../../../components/crumb";
import { Fact, Facts, Page, Section } from "../../../../../components/page";
import { Progress } from "../../../../../components/progress";
import { Loaded } from "../../../../../components/states";
import { useConfirm } from "../../../../../hooks/use-confirm";
import { useFormat } from "../../../../../hooks/use-format";
import { useCardBatch, useIssueRest, useTakeCodes } from "../../../../../hooks/use-gift-cards";
import { useMoment, useShopTimezone } from "../../../../../hooks/use-moment";
import { useText } from "../../../../../hooks/use-text";
import { roundTo } from "../../../../../lib/amounts";
import { lastDayOf } from "../../../../../lib/card-expiry";
import type { CardBatch } from "../../../../../lib/gift-card-types";
import { listOf } from "../../list-query";

/** Cards that are issued together: how far they are, and their codes once they are all there. */
export default function CardBatchPage() {
  const { id = "" } = useParams();
  return (
    <Page>
      <Loaded result={useCardBatch(id)} rows={6}>
        {(batch) => <BatchSection batch={batch} />}
      </Loaded>
    </Page>
  );
}

function BatchSection({ batch }: { batch: CardBatch }) {
  const { t } = useText();
  const format = useFormat();
  const { id, count, issued } = batch;
  const isWhole = issued >= count;
  const rest = useGoingOn(batch);
  const text = t("giftCardBatch.progress", {
    issued: format.number(issued),
    of: format.number(count),
  });
  return (
    <Section
      level="h1"
      title={t("giftCardBatch.of", { count })}
      description={t(isWhole ? "giftCardBatch.whole" : "giftCardBatch.part")}
      actions={
        <>
          <Button size="small" variant="secondary" asChild>
            <Link to={listOf({ batch_id: id })}>{t("giftCardBatch.show")}</Link>
          </Button>
          {isWhole ? (
            <CodesButton batch={batch} />
          ) : (
            <Button size="small" isLoading={rest.isPending} onClick={() => rest.mutate()}>
              {t("giftCardBatch.goOn", { count: count - issued })}
            </Button>
          )}
        </>
      }
    >
      <div className="px-6 py-4">
        <Progress text={text} done={issued} count={count} />
      </div>
      <BatchFacts batch={batch} />
    </Section>
  );
}

/** Who has just begun it waits for the rest of it; who comes back says so. */
function useGoingOn({ id, issued, count }: CardBatch) {
  const navigate = useNavigate();
  const { state, pathname } = useLocation();
  const rest = useIssueRest(id);
  const goesOn = Boolean(state?.goesOn) && issued < count;
  const isBegun = useRef(false);
  const { mutate } = rest;
  useEffect(() => {
    if (!goesOn || isBegun.current) return;
    isBegun.current = true;
    navigate(pathname, { replace: true, state: null });
    mutate();
  }, [goesOn, mutate, navigate, pathname]);
  return rest;
}

function CodesButton({ batch: { id, count, amount, currency_code } }: { batch: CardBatch }) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  const take = useTakeCodes(id);
  const total = roundTo(amount * count, currency_code);
  const ask = async () => {
    const isSure = await confirm({
      title: t("giftCardBatch.codes.title", { count }),
      text: t("giftCardBatch.codes.text", {
        total: format.money({ amount: total, currency_code }),
      }),
      confirm: t("giftCardBatch.codes.confirm"),
      isHarmless: true,
    });
    if (isSure) take.mutate();
  };
  return (
    <Button size="small" isLoading={take.isPending} onClick={ask}>
      {t("giftCardBatch.codes.action")}
    </Button>
  );
}

function BatchFacts({ batch }: { batch: CardBatch }) {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const timezone = useShopTimezone();
  const { amount, count, currency_code, expires_at, note } = batch;
  const written = (value: number) =>
    format.money({ amount: roundTo(value, currency_code), currency_code });
  return (
    <Facts>
      <Fact label={t("giftCardBatch.list.begun")}>{moment(batch.created_at)}</Fact>
      <Fact label={t("giftCardBatch.each")}>{written(amount)}</Fact>
      <Fact label={t("giftCardBatch.together")}>{written(amount * count)}</Fact>
      <Fact label={t("giftCards.expires")}>
        {expires_at ? format.day(lastDayOf(expires_at, timezone)) : t("giftCards.never")}
      </Fact>
      <Fact label={t("giftCards.mode")}>{t(`giftCards.modes.${batch.mode}`)}</Fact>
      <Fact label={t("giftCards.origin")}>{t(`giftCards.origins.${batch.origin}`)}</Fact>
      <Fact label={t("giftCards.voucherType")}>
        {t(`giftCards.vouchers.${batch.voucher_type}`)}
      </Fact>
      {note && <Fact label={t("giftCards.note")}>{note}</Fact>}
    </Facts>
  );
}

export const handle = crumbOf(useCardBatch, ({ count }) => String(count));
