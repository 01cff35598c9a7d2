import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { type Bound, bound } from "../../shared/bound";
import { secretToken } from "../../shared/codes";
import { type Pool, query, retryingDeadlocks } from "../../shared/db";
import { notFound, refusal } from "../../shared/errors";
import type { HealthCheck } from "../../shared/health";
import { newId } from "../../shared/ids";
import { readOptions } from "../../shared/options";
import { ReadingService } from "../../shared/reading-service";
import { Secrets } from "../../shared/secret";
import * as cards from "./cards";
import type { CardBatch, SealedCard } from "./cards/batches";
import type { NewCard } from "./cards/issue-cards";
import * as happenings from "./happenings";
import { checkHealth } from "./health";
import * as holds from "./holds";
import * as ledger from "./ledger";
import * as models from "./models";
import * as notices from "./notices";
import { giftCardOptions, keysOf } from "./options";
import * as products from "./products";
import { assertSentInTime } from "./rules/assert-sent-in-time";
import { assertUsable } from "./rules/assert-usable";
import { last4Of, looksLikeCode, newCode, plainCode } from "./rules/card-code";
import { type CardFileReading, type FileCard, readCardFile } from "./rules/card-file";
import { expiresAt } from "./rules/expires-at";
import type { GiftCard } from "./types";
import * as wishes from "./wishes";

/** A card to issue; its code is made where it has none, of another system's. By an `id` it is known that it was made. */
export type CardToIssue = Omit<NewCard, "id" | keyof Coded> & { id?: string; code?: string };
/** A code is known when it is made, and to nobody after that but by `reveal`. */
export type IssuedCard = { card: GiftCard; code: string };
export type RevealedCard = Omit<SealedCard, "code_sealed"> & { code: string };
export type KeptAnew = { kept: number; left: string[]; next: string | null };
type NewBatch = Parameters<Bound<Pick<typeof cards, "createBatch">>["createBatch"]>;
type Coded = ReturnType<GiftCardModuleService["coded"]>;

/**
 * Gift cards and customer credit, on a double-entry ledger. The only writer of its tables; each function of an area is one
 * use case in one transaction. What the ledger promises the database keeps: no transfer ever changes, what is owed never
 * falls below what carts reserve, and a key moves value once (D1–D9).
 */
export class GiftCardModuleService extends ReadingService({
  BoxOfficeLedgerAccount: models.LedgerAccount,
  BoxOfficeLedgerHold: models.LedgerHold,
  BoxOfficeLedgerTransfer: models.LedgerTransfer,
  BoxOfficeLedgerEntry: models.LedgerEntry,
  BoxOfficeGiftCard: models.GiftCard,
  BoxOfficeGiftCardBatch: models.GiftCardBatch,
  BoxOfficeGiftCardEvent: models.GiftCardEvent,
  BoxOfficeGiftCardHappening: models.GiftCardHappening,
  BoxOfficeGiftCardLostLine: models.GiftCardLostLine,
  BoxOfficeGiftCardNotice: models.GiftCardNotice,
  BoxOfficeGiftCardProduct: models.GiftCardProduct,
  BoxOfficeGiftCardWish: models.GiftCardWish,
}) {
  readonly cards: Bound<
    Omit<
      typeof cards,
      | "createBatch"
      | "findByDigests"
      | "findKnown"
      | "importCards"
      | "issueCards"
      | "issuePart"
      | "keepAnew"
      | "keptUnderOthers"
      | "logCard"
      | "reissueCode"
      | "revealBatch"
    >
  >;
  readonly holds: Bound<typeof holds>;
  readonly ledger: Bound<typeof ledger>;
  readonly happenings: Bound<typeof happenings>;
  readonly notices: Bound<typeof notices>;
  readonly products: Bound<typeof products>;
  readonly wishes: Bound<typeof wishes>;

  readonly #db: Pool;
  readonly #secrets: Secrets | null;
  /** Why there are no gift cards, and what to do about it. */
  readonly #remedy: string | null;
  /** By the operator, whatever keys there are: then carts are nothing of ours neither. */
  readonly isSwitchedOff: boolean;

  constructor({ manager }: { manager: EntityManager }, options?: Record<string, unknown>) {
    super(...arguments);
    const given = readOptions("box_office_gift_card", giftCardOptions, options);
    const { keys, remedy } = keysOf(given, process.env.NODE_ENV === "production");
    this.#db = manager.getKnex();
    this.#secrets = keys && new Secrets(keys);
    this.#remedy = remedy;
    this.isSwitchedOff = given.gift_cards === false;
    this.cards = bound(this.#db, cards);
    this.holds = bound(this.#db, holds);
    this.ledger = bound(this.#db, ledger);
    this.happenings = bound(this.#db, happenings);
    this.notices = bound(this.#db, notices);
    this.products = bound(this.#db, products);
    this.wishes = bound(this.#db, wishes);
  }

  /** Whether the shop has gift cards. */
  get isOn(): boolean {
    return this.#secrets !== null;
  }

  /** @throws `gift_cards_off` */
  assertOn(): void {
    this.#open;
  }

  /** @throws `gift_cards_off` where an operator has switched them off, credit included */
  assertNotSwitchedOff(): void {
    if (this.isSwitchedOff) this.assertOn();
  }

  /**
   * Issues cards, all or none, each with a code and a page of its own.
   *
   * @returns those made now with their codes, in the given order; a unit of an order line, or an id, that has its card is left out
   * @throws `gift_cards_off`, 400 for a code that another card has
   */
  async issueCards(wanted: readonly CardToIssue[]): Promise<IssuedCard[]> {
    const made = wanted.map(({ code = newCode(), id = newId("bogic"), ...card }) => {
      return { code, card: { ...card, id, ...this.coded(id, code) } };
    });
    const issued = await cards.issueCards(
      this.#db,
      made.map(({ card }) => card),
    );
    const byId = new Map(issued.map((card) => [card.id, card]));
    return made.flatMap(({ code, card: { id } }) => {
      const card = byId.get(id);
      return card ? [{ card, code }] : [];
    });
  }

  /** Begins a batch with its first cards. @throws `gift_cards_off` */
  async beginBatch(...batch: NewBatch): Promise<CardBatch> {
    void this.#open;
    const { id } = await cards.createBatch(this.#db, ...batch);
    return this.continueBatch(id);
  }

  /** Issues the next cards of a batch: see `cards.issuePart`. @throws 404, `gift_cards_off` */
  continueBatch(id: string): Promise<CardBatch> {
    void this.#open;
    return cards.issuePart(this.#db, id, () => {
      const card = newId("bogic");
      return { id: card, ...this.coded(card, newCode()) };
    });
  }

  /** The cards of a batch with their codes: see `cards.revealBatch`. @throws 404, `gift_cards_off` */
  async revealBatch(id: string, actorId: string | null): Promise<RevealedCard[]> {
    const secrets = this.#open;
    await cards.readBatch(this.#db, id);
    const sealed = await cards.revealBatch(this.#db, id, actorId);
    return sealed.map(({ code_sealed, ...card }) => ({
      ...card,
      code: secrets.open(code_sealed, card.id),
    }));
  }

  /** Cards of another system, by its file: see `rules/card-file`. */
  readCardFile(...file: Parameters<typeof readCardFile>): CardFileReading {
    return readCardFile(...file);
  }

  /** Which lines' codes the shop has, see `cards.findKnown`. @throws `gift_cards_off` */
  findKnownCards(wanted: readonly FileCard[]): Promise<Map<number, "same" | "other">> {
    const secrets = this.#open;
    return cards.findKnown(
      this.#db,
      wanted.map(({ code, amount_minor: initial_minor, ...card }) => ({
        ...{ ...card, initial_minor },
        digests: secrets.digests(code),
      })),
    );
  }

  /** Takes over cards of another system: see `cards.importCards`. @throws `gift_cards_off` */
  importCards(wanted: readonly (CardToIssue & { code: string; row: number })[]): Promise<number> {
    const secrets = this.#open;
    return cards.importCards(
      this.#db,
      wanted.map(({ code, ...card }) => {
        const id = newId("bogic");
        return { ...card, id, ...this.coded(id, code), digests: secrets.digests(plainCode(code)) };
      }),
    );
  }

  /** The card that has the code, however it was typed. @throws `gift_cards_off` */
  findByCode(typed: string): Promise<GiftCard | undefined> {
    return cards.findByDigests(this.#db, this.#open.digests(plainCode(typed)));
  }

  /** A card's code, for somebody whose name its history keeps. @throws 404, `gift_cards_off` */
  async revealCode(
    id: string,
    actorId: string | null,
    as: "revealed" | "printed" = "revealed",
  ): Promise<string> {
    const code = (await this.codesForHolders([id])).get(id);
    if (!code) throw notFound("Gift card", id);
    await cards.logCard(this.#db, id, { kind: as, actor_id: actorId });
    return code;
  }

  /** Cards' codes by id, for the papers that their holders have: nobody else's eyes see them. @throws `gift_cards_off` */
  async codesForHolders(ids: readonly string[]): Promise<Map<string, string>> {
    const secrets = this.#open;
    const rows = await query<{ id: string; code_sealed: string }>(
      this.#db,
      `SELECT id, code_sealed FROM box_office_gift_card WHERE id = ANY (:ids)`,
      { ids },
    );
    return new Map(rows.map(({ id, code_sealed }) => [id, secrets.open(code_sealed, id)]));
  }

  /** That somebody has a card mailed once more. */
  noteSendAsked(id: string, actorId: string | null): Promise<void> {
    return cards.logCard(this.#db, id, { kind: "sent", actor_id: actorId });
  }

  /** What opens a card's page, for somebody whose name its history keeps. @throws 404 */
  async copyLinkToken(id: string, actorId: string | null): Promise<string> {
    const token = (await cards.linkTokens(this.#db, [id])).get(id);
    if (!token) throw notFound("Gift card", id);
    await cards.logCard(this.#db, id, { kind: "link_copied", actor_id: actorId });
    return token;
  }

  /** Gives a card another code and page. @throws see `cards.reissueCode`, `gift_cards_off` */
  async reissueCode(id: string, actorId: string | null): Promise<IssuedCard> {
    const code = newCode();
    const card = await cards.reissueCode(this.#db, id, this.coded(id, code), actorId);
    return { card, code };
  }

  /** The key under which new codes are kept. @throws `gift_cards_off` */
  get keyId(): string {
    return this.#open.keyId;
  }

  /**
   * Keeps the next cards under the current key that are under another, in one statement. Whatever a card's key, its code is
   * found and read all the while; a card that was kept anew is passed over the next time, so what broke off goes on.
   *
   * @param after the last id of the part before; "" to begin
   * @returns where the next part begins, null at the end; and the cards that stay as they are, since their sealed code can't be read, or is another card's
   * @throws `gift_cards_off`
   */
  async keepNextAnew(after: string, limit = 500): Promise<KeptAnew> {
    const secrets = this.#open;
    const part = await cards.keptUnderOthers(this.#db, { key_id: secrets.keyId, after, limit });
    const codes = part.flatMap(({ id, code_digest: was, code_sealed }) => {
      const code = opened(secrets, code_sealed, id);
      return code === null ? [] : [{ id, was, ...keptOf(secrets, id, code) }];
    });
    const kept = await retryingDeadlocks(() => cards.keepAnew(this.#db, secrets.keyId, codes));
    return {
      kept: kept.length,
      left: part.flatMap(({ id }) => (kept.includes(id) ? [] : [id])),
      next: part.length < limit ? null : (part.at(-1)?.id ?? null),
    };
  }

  /** Until when a card that is issued now can be used: see `rules/expires-at`. */
  expiresAt(...now: Parameters<typeof expiresAt>): Date | null {
    return expiresAt(...now);
  }

  /** See `rules/assert-sent-in-time`. */
  assertSentInTime(...sending: Parameters<typeof assertSentInTime>): void {
    assertSentInTime(...sending);
  }

  /** @throws `gift_card_not_active`, `gift_card_expired` for a card that can't be paid with now */
  assertUsable(card: GiftCard): void {
    assertUsable(card);
  }

  /** Whether somebody wrote a whole code of ours, for which an address is no place. */
  looksLikeCode(written: string): boolean {
    return looksLikeCode(written);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }

  private coded(id: string, code: string) {
    const secrets = this.#open;
    return {
      ...keptOf(secrets, id, code),
      key_id: secrets.keyId,
      last4: last4Of(code),
      access_token: secretToken(),
    };
  }

  get #open(): Secrets {
    if (this.#secrets) return this.#secrets;
    throw refusal("gift_cards_off", `This shop has no gift cards. ${this.#remedy}`);
  }
}

/** What is kept of a card's code. */
const keptOf = (secrets: Secrets, id: string, code: string) => ({
  code_digest: secrets.digest(plainCode(code)),
  code_sealed: secrets.seal(code, id),
});

function opened(secrets: Secrets, sealed: string, id: string): string | null {
  try {
    return secrets.open(sealed, id);
  } catch {
    return null;
  }
}
