import { drawGiftCards, type GiftCardsToDraw } from "./draw-gift-cards";
import { drawInvoices, type InvoicesToDraw } from "./draw-invoice";
import { drawOrder, type OrderToDraw } from "./draw-order";
import { drawPackingSlip, type PackingSlipToDraw } from "./draw-packing-slip";
import { drawReceipt, type ReceiptToDraw } from "./draw-receipt";
import { drawTickets, type TicketsToDraw } from "./draw-tickets";
import { drawTurnover, type TurnoverToDraw } from "./draw-turnover";

/** Of each kind of PDF what it is drawn of: data only, for it goes from one thread to another. */
type Inputs = {
  tickets: TicketsToDraw;
  invoices: InvoicesToDraw;
  packing_slip: PackingSlipToDraw;
  receipt: ReceiptToDraw;
  order: OrderToDraw;
  gift_cards: GiftCardsToDraw;
  turnover: TurnoverToDraw;
};

type Kind = keyof Inputs;

export type PdfToDraw<Some extends Kind = Kind> = {
  [Each in Some]: { kind: Each; input: Inputs[Each] };
}[Some];

const DRAW: { [Each in Kind]: (input: Inputs[Each]) => Promise<Uint8Array> } = {
  tickets: drawTickets,
  invoices: drawInvoices,
  packing_slip: drawPackingSlip,
  receipt: drawReceipt,
  order: drawOrder,
  gift_cards: drawGiftCards,
  turnover: drawTurnover,
};

export function drawPdf<Some extends Kind>({ kind, input }: PdfToDraw<Some>): Promise<Uint8Array> {
  return DRAW[kind](input);
}
