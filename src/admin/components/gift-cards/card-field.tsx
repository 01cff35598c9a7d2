import { useEffect, useState } from "react";
import type { Control, FieldPath, FieldValues } from "react-hook-form";
import { useDebounced } from "../../hooks/use-debounced";
import { useFormat } from "../../hooks/use-format";
import { useGiftCards, useLookUpCard } from "../../hooks/use-gift-cards";
import { useText } from "../../hooks/use-text";
import { readSearch } from "../../lib/card-search";
import { isUsable } from "../../lib/card-status";
import type { GiftCard } from "../../lib/gift-card-types";
import { PickField } from "../pick-field";

const TYPING_PAUSE = 300;
/** As many as one looks through; others are found by their words. */
const OFFERED = 10;

/** Another card of the same currency that can be used, found as in the list, or by its whole code. */
export function CardField<Values extends FieldValues>({
  control,
  name,
  beside,
}: {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** The card that it is not. */
  beside: GiftCard;
}) {
  const { t } = useText();
  const format = useFormat();
  const [words, setWords] = useState("");
  const asked = useDebounced(words.trim(), TYPING_PAUSE);
  const typed = readSearch(asked);
  const { currency_code } = beside;
  const { mutate, data: known, isPending, isError } = useLookUpCard(true);
  // What no card has as its code may still be an order's.
  const areWords = typed.kind === "words" || (typed.kind === "code" && typed.mayBeWords && isError);
  const found = useGiftCards(
    {
      q: areWords ? asked : "",
      state: ["active"],
      expired: false,
      currency_code,
      limit: OFFERED,
    },
    areWords,
  );
  useEffect(() => {
    const search = readSearch(asked);
    if (search.kind === "code") mutate(search.code);
  }, [asked, mutate]);

  const cards = typed.kind === "code" && !areWords ? [known ?? []].flat() : found.data?.gift_cards;
  const fitting = cards?.filter(
    (card) =>
      card.id !== beside.id && card.currency_code === beside.currency_code && isUsable(card),
  );
  return (
    <PickField
      control={control}
      name={name}
      label={t("giftCards.move.to")}
      hint={t("giftCards.pick.cardHint")}
      needed={t("giftCards.pick.cardNeeded")}
      nothing={t("giftCards.pick.noCard")}
      words={words}
      onWords={setWords}
      result={{ ...found, data: isPending ? undefined : fitting }}
    >
      {({ masked_code, balance: amount, buyer, recipient }) => (
        <>
          <span className="txt-compact-small-plus block font-mono">{masked_code}</span>
          <span className="text-ui-fg-subtle block">
            {[recipient.name ?? buyer.name, format.money({ amount, currency_code })]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </>
      )}
    </PickField>
  );
}
