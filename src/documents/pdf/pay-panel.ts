import { formatAccount, formatIban } from "../../shared/format-account";
import { formatReference } from "../../shared/payment-reference";
import { WORDS } from "../../shared/words";
import { epcPayment } from "../epc-payment";
import { formatDate, formatMoneyInFull } from "../format";
import type { PaymentFacts, PrintedInvoice } from "../invoice";
import { type QrCode, QUIET_ZONE_MODULES, qrCode } from "../qr";
import { type Block, pair, stack, wrappedBlock } from "./blocks";
import { TYPE } from "./document-looks";
import type { Piece } from "./flow";
import { type Fact, gridBlock, PANEL_WIDTH, type Paper, panelPiece } from "./paper";
import type { Sheet } from "./sheet";

/** 28 mm with its quiet zone. */
const QR_SIDE = 80;
const QR_WIDTH = 104;

/** What it takes to pay an invoice; of one that is paid, that it is. */
export function payPanel(paper: Paper, invoice: PrintedInvoice): Piece[] {
  if (invoice.kind === "credit_note" || invoice.kind === "void") return [];
  const { sheet, locale, texts } = paper;
  const { amount_due, payment, currency_code, timezone, due_at } = invoice;
  if (amount_due <= 0) {
    const look = { ...TYPE.strong, width: PANEL_WIDTH };
    const isSettled = invoice.kind === "invoice";
    return [panelPiece(sheet, wrappedBlock(sheet, isSettled ? texts.settled_notice : null, look))];
  }
  if (!payment) return [];
  const amount = formatMoneyInFull(amount_due, currency_code, locale);
  const content =
    invoice.kind === "invoice"
      ? epcPayment({ ...payment, name: invoice.seller.name, amount: amount_due, currency_code })
      : null;
  const width = content ? PANEL_WIDTH - QR_WIDTH - 20 : PANEL_WIDTH;
  const facts: Fact[] = [
    [WORDS[locale].sums.amount_due, amount],
    [texts.facts.due_date, due_at && formatDate(due_at, timezone, locale)],
    ...bankFacts(paper, payment, invoice.seller.country_code),
  ];
  const said = stack(
    [0, wrappedBlock(sheet, texts.payment.heading, { ...TYPE.heading, width }, { tag: "H2" })],
    [8, gridBlock(paper, facts, { width, columns: content ? 2 : 3 })],
  );
  const code = content && codeBlock(paper, qrCode(content), amount);
  return [panelPiece(sheet, code ? pair(said, code, PANEL_WIDTH - QR_WIDTH) : said)];
}

function bankFacts({ texts }: Paper, payment: PaymentFacts, country: string): Fact[] {
  const { account_number, iban, bic, reference } = payment;
  const isKid = country.toLowerCase() === "no" && /^\d{2,24}[\d-]$/.test(reference ?? "");
  return [
    // As mails and the order's page call it, and by the name that Norwegian banks have for it.
    [
      [texts.payment.reference, isKid && "(KID)"].filter(Boolean).join(" "),
      reference && formatReference(reference),
    ],
    [texts.payment.account, account_number && formatAccount(account_number)],
    ["IBAN", iban && formatIban(iban)],
    ["BIC", bic],
  ];
}

/** The code on white, with its quiet zone, and what to do with it. */
function codeBlock({ sheet, texts }: Paper, code: QrCode, amount: string): Block {
  const side = (QR_SIDE * code.size) / (code.size + 2 * QUIET_ZONE_MODULES);
  const margin = (QR_SIDE - side) / 2;
  const left = (QR_WIDTH - QR_SIDE) / 2;
  const look = { ...TYPE.label, width: QR_WIDTH };
  const words = wrappedBlock(sheet, texts.payment.scan, look, { align: "center" });
  return {
    height: QR_SIDE + 5 + words.height,
    draw: (x, y) => {
      drawGround(sheet, x + left, y);
      sheet.drawQr(code, texts.payment.code_alternative(amount), {
        x: x + left + margin,
        y: y + margin,
        side,
      });
      words.draw(x, y + QR_SIDE + 5);
    },
  };
}

const drawGround = (sheet: Sheet, x: number, y: number) =>
  sheet.ornament((document) => document.rect(x, y, QR_SIDE, QR_SIDE).fill("#ffffff"));
