import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { IssuedCard } from "../../modules/gift-card/service";
import type { CardOrigin, Recipient, VoucherType } from "../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { invalid, refusal } from "../../shared/errors";
import { exactMinor, toMajor, toMinor } from "../../shared/money";

export type CardByHand = {
  /** Decimal major units. */
  amount: number;
  currency_code: string;
  origin: CardOrigin;
  voucher_type: VoucherType;
  /** null = never; as the shop's cards do when left out */
  expires_at?: Date | null;
  recipient?: Recipient;
  note?: string | null;
  created_by: string;
};

/** What every card that is issued by hand is, one or many. */
export type TermsByHand = Pick<CardByHand, "amount" | "currency_code" | "expires_at">;

/**
 * Issues a card that can be used at once, in the shop's mode (D9). No workflow of Medusa's: what one answers may be kept by
 * its engine, and nothing keeps a code.
 *
 * @throws `gift_cards_off`, see {@link termsByHand}; 400 where it would be sent after its end
 */
export async function issueByHand(
  container: MedusaContainer,
  { amount, currency_code, expires_at, ...card }: CardByHand,
): Promise<IssuedCard> {
  const terms = await termsByHand(container, { amount, currency_code, expires_at });
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  giftCards.assertSentInTime("recipient.send_at", card.recipient?.send_at, terms.expires_at);
  const [issued] = await giftCards.issueCards([{ ...card, ...terms, is_active: true }]);
  return issued as IssuedCard;
}

/** @throws `gift_card_amount_not_allowed`, 400 for one finer than its currency, and a day that is past */
export async function termsByHand(
  container: MedusaContainer,
  { amount, currency_code, expires_at }: TermsByHand,
) {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ mode, expires_in_months, amount_limits }, { timezone }] = await Promise.all([
    settings.readSettings("gift-cards"),
    settings.readSettings("display"),
  ]);
  if (expires_at && expires_at <= new Date()) throw invalid("expires_at: must not be past");
  const initial_minor = exactMinor(amount, currency_code, "amount");
  const [min, max] = [amount_limits.min, amount_limits.max];
  if (initial_minor < toMinor(min, currency_code) || initial_minor > toMinor(max, currency_code)) {
    const wanted = toMajor(initial_minor, currency_code);
    throw refusal("gift_card_amount_not_allowed", `amount: ${wanted} is not from ${min} to ${max}`);
  }
  const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
  return {
    ...{ currency_code, initial_minor, mode },
    expires_at:
      expires_at === undefined
        ? giftCards.expiresAt({ at: new Date(), timezone }, expires_in_months)
        : expires_at,
  };
}
