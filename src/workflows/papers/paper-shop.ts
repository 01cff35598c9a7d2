import type { MedusaContainer } from "@medusajs/framework/types";
import type { Seller } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { readPaperFacts } from "../invoices/paper-facts";
import type { PaperFacts } from "../invoices/printed-invoice";
import type { Head } from "../orders/read/read-order";
import { readerLocale } from "../reader-locale";
import { readShop } from "../shop";

/** A paper that is drawn, and what its file is called. */
export type PaperFile = { filename: string; content: Uint8Array };

/** What every paper of an order has of the shop, in its reader's language. */
export type PaperShop = { locale: Locale; seller: Seller; facts: PaperFacts };

/**
 * As the settings have it now: who issues invoices, and where that is not said, whom customers deal with.
 *
 * @param wanted by default the order's language, else the shop's
 */
export async function readPaperShop(
  container: MedusaContainer,
  order: Pick<Head, "order_id" | "locale">,
  wanted: Locale | undefined,
): Promise<PaperShop> {
  const locale = wanted ?? readerLocale(container, order.locale);
  const seller = await readSeller(container);
  const of = { order_id: order.order_id, locale, timezone: null };
  return { locale, seller, facts: await readPaperFacts(container, of, seller) };
}

/** Who issues invoices, and where that is not said, whom customers deal with. */
export async function readSeller(container: MedusaContainer): Promise<Seller> {
  const [{ seller: set }, { shop }] = await Promise.all([
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing"),
    readShop(container),
  ]);
  return {
    ...set,
    name: set.name ?? shop.name,
    email: set.email ?? shop.email,
    phone: set.phone ?? shop.phone,
  } as Seller;
}
