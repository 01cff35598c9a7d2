import { useText } from "../../hooks/use-text";
import type { GiftCard } from "../../lib/gift-card-types";
import { TextLink } from "../links";

type Person = { id: string; name: string | null; email: string };

export function CustomerLink({ customer: { id, name, email } }: { customer: Person }) {
  return (
    <TextLink to={`/customers/${id}`} className="break-words">
      {name ?? email}
    </TextLink>
  );
}

/** Who bought a card, with an account or without; below it whose credit it became. */
export function CardPeople({ card: { customer, buyer, redeemed_by } }: { card: GiftCard }) {
  const { t } = useText();
  const bought = customer ? (
    <CustomerLink customer={customer} />
  ) : (
    (buyer.name ?? buyer.email ?? (redeemed_by ? null : "–"))
  );
  return (
    <span className="flex min-w-0 max-w-52 flex-col whitespace-normal py-1.5">
      {bought && <span className="truncate">{bought}</span>}
      {redeemed_by && (
        <span className="truncate">
          {t("giftCards.redeemedBy")}: <CustomerLink customer={redeemed_by} />
        </span>
      )}
    </span>
  );
}
