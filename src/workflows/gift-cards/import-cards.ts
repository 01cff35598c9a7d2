import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import type { BadCardRow, CardFile, FileCard } from "../../modules/gift-card/rules/card-file";
import { maskedCode, type VoucherType } from "../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { refusal } from "../../shared/errors";
import { toMajor } from "../../shared/money";
import { endOfDay } from "../../shared/wall-clock";
import { shopCurrency } from "../shop-currency";

export type CardsToImport = {
  /** Its bytes, or what was pasted of it. */
  file: Uint8Array | string;
  /** Of lines that don't say theirs; the shop's own when left out. */
  currency_code?: string;
  /** The heading of what is left on the cards; known by its name when left out. */
  amount_column?: string;
  voucher_type: VoucherType;
};

/** What a file of cards would bring, decimal major units; of its codes only the end. */
export type CardImportPreview = {
  cards: {
    row: number;
    masked_code: string;
    amount: number;
    currency_code: string;
    expires_on: string | null;
    recipient: FileCard["recipient"];
    /** It was taken over before. */
    is_known: boolean;
  }[];
  bad_rows: BadCardRow[];
  /** Cards with nothing on them, which are passed over. */
  empty: number;
  totals: { currency_code: string; count: number; amount: number }[];
  /** The heading of what was read as what is left on the cards. */
  amount_column: string;
  /** Where that one may be what they were worth, other headings that may be what is left: one has to be chosen. */
  other_amount_columns: string[];
};

/** What a file of another system's cards would bring; nothing is taken by it. @throws `gift_card_file_unreadable`, `gift_cards_off` */
export async function previewImport(
  container: MedusaContainer,
  wanted: CardsToImport,
): Promise<CardImportPreview> {
  const { cards, bad_rows, empty, amount_column, other_amount_columns } = await readFile(
    container,
    wanted,
  );
  const known = await container.resolve(BOX_OFFICE_GIFT_CARD).findKnownCards(cards);
  const usable = cards.filter(({ row }) => known.get(row) !== "other");
  const taken = cards.filter((card) => !usable.includes(card));
  const left = usable.filter(({ row }) => !known.has(row));
  return {
    cards: usable.map(({ row, code, amount_minor, currency_code, expires_on, recipient }) => ({
      ...{ row, currency_code, expires_on, recipient },
      masked_code: maskedCode({ last4: code.slice(-4) }),
      amount: toMajor(amount_minor, currency_code),
      is_known: known.has(row),
    })),
    bad_rows: [
      ...bad_rows,
      ...taken.map(({ row }) => ({ row, fault: "code_taken" as const, value: null })),
    ].sort((one, other) => one.row - other.row),
    empty,
    totals: [...new Set(left.map(({ currency_code }) => currency_code))].map((currency_code) => {
      const own = left.filter((card) => card.currency_code === currency_code);
      const minor = own.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
      return { currency_code, count: own.length, amount: toMajor(minor, currency_code) };
    }),
    ...{ amount_column, other_amount_columns },
  };
}

/**
 * Takes over cards of another system with their numbers and what is left on them, all of a file or none, in the shop's mode
 * (D9); what was taken over before is left as it is. They expire at the end of their day by the shop's clock. No workflow of
 * Medusa's, as issuing by hand is none: nothing keeps a code.
 *
 * @throws `gift_card_file_unreadable`, `gift_card_rows_refused`, `gift_cards_off`
 */
export async function importCards(
  container: MedusaContainer,
  wanted: CardsToImport & { created_by: string },
): Promise<{ imported: number; known: number; empty: number }> {
  const { cards, bad_rows, empty, amount_column, other_amount_columns } = await readFile(
    container,
    wanted,
  );
  if (other_amount_columns.length) {
    const columns = [amount_column, ...other_amount_columns].join(", ");
    throw refusal("gift_card_file_unreadable", `Say by amount_column what is left: ${columns}`);
  }
  if (bad_rows.length) {
    throw refusal("gift_card_rows_refused", `These can't be taken: ${linesOf(bad_rows)}`);
  }
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ mode }, { timezone }] = await Promise.all([
    settings.readSettings("gift-cards"),
    settings.readSettings("display"),
  ]);
  const { voucher_type, created_by } = wanted;
  const imported = await container.resolve(BOX_OFFICE_GIFT_CARD).importCards(
    cards.map(({ amount_minor: initial_minor, expires_on, ...card }) => ({
      ...{ ...card, initial_minor, mode, voucher_type, created_by },
      ...{ origin: "imported", is_active: true },
      expires_at: expires_on === null ? null : endOfDay(expires_on, timezone),
    })),
  );
  return { imported, known: cards.length - imported, empty };
}

const TOLD = 20;

function linesOf(bad: readonly BadCardRow[]): string {
  const told = bad.slice(0, TOLD).map(({ row, fault }) => `line ${row} (${fault})`);
  return [...told, ...(bad.length > TOLD ? [`${bad.length - TOLD} more`] : [])].join(", ");
}

async function readFile(
  container: MedusaContainer,
  { file, currency_code, amount_column }: CardsToImport,
): Promise<CardFile> {
  const own = currency_code ?? (await shopCurrency(container));
  const reading = container.resolve(BOX_OFFICE_GIFT_CARD).readCardFile(file, own, amount_column);
  if (reading.fault === null) return reading;
  throw refusal("gift_card_file_unreadable", `The file can't be read: ${reading.fault}`);
}
