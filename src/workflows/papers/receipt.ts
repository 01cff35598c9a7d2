import type { MedusaContainer } from "@medusajs/framework/types";
import { renderReceiptPdf } from "../../documents/papers-pdf";
import type { ReceiptPaper } from "../../documents/receipt";
import { notFound, refusal } from "../../shared/errors";
import type { Locale } from "../../shared/locales";
import { isFromCart } from "../orders/change/credit-lines";
import { readOrder } from "../orders/read/read-order";
import { paperName } from "../paper-name";
import { type PaperFile, readPaperShop } from "./paper-shop";
import { type OrderOfPaper, printedMoney } from "./printed-money";

/**
 * That money was received for an order (E14), by a gift card as well: what is reserved was not, nor what was written off.
 *
 * @throws 404, `nothing_received`
 */
export async function receiptPdf(
  container: MedusaContainer,
  { order_id, paper, locale }: { order_id: string; paper: ReceiptPaper; locale?: Locale },
): Promise<PaperFile> {
  const order = await readOrder(container, order_id, "money", "billable");
  if (!order || order.is_draft) throw notFound("Order", order_id);
  const shop = await readPaperShop(container, order, locale);
  const { reserved: _, ...money } = await printedMoney(container, order, shop);
  if (!isReceived(order)) throw refusal("nothing_received", "No money has come in for the order");
  const content = await renderReceiptPdf(
    { ...money, foot_text: shop.facts.foot_text },
    { paper, locale: shop.locale, created_at: new Date() },
  );
  return { filename: `${paperName("receipt", shop.locale, money.order.code)}.pdf`, content };
}

const isReceived = ({ captured_minor, credit_lines }: OrderOfPaper) =>
  captured_minor > 0 || credit_lines.some(isFromCart);
