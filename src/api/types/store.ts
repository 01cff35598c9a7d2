import type { Recipient } from "../../modules/gift-card/types";
import type { Hindrance, InvoiceRequest } from "../../modules/invoicing/types";
import type { CartAttendee } from "../../modules/ticketing/attendees/cart-attendees";
import type { OfferRow } from "../../modules/ticketing/catalog/types";
import type { TicketView } from "../../modules/ticketing/orders/read-tickets";
import type { Json } from "../../shared/json";
import type { GiftCardProduct } from "../../workflows/gift-cards/product-cards";
import type { PaymentLink } from "../../workflows/payments/payment-link";
import type { PaymentSession } from "../../workflows/payments/payment-session";
import type { presentCartCards } from "../presenters/cart-cards";
import type { presentFields, presentTerms } from "../presenters/checkout";
import type { CustomerGiftCards } from "../presenters/customer-gift-cards";
import type { CustomerInvoices } from "../presenters/customer-invoices";
import type { CustomerOrder } from "../presenters/customer-order";
import type { presentEvent } from "../presenters/event";
import type { presentOwnCard, readOwnCredit } from "../presenters/own-gift-card";
import type { presentTicket } from "../presenters/ticket";
import type * as send from "../store/box-office/validators";
import type { RegisterHolder } from "../validation/holder";
import type { PagePaper } from "../validation/papers";
import type { Body, Deleted, Page, Params } from "./common";

export interface StoreEvent extends Json<ReturnType<typeof presentEvent>> {}
export type StoreEventListParams = Params<typeof send.ListEvents>;
export type StoreEventListResponse = Page & { events: StoreEvent[] };
export type StoreEventParams = Params<typeof send.GetEvent>;
export type StoreEventResponse = { event: StoreEvent };

export type StoreSessionAvailabilityParams = Params<typeof send.GetAvailability>;
export type StoreSessionAvailabilityResponse = {
  session_id: string;
  as_of: string;
  ticket_offers: Pick<OfferRow, "id" | "variant_id" | "status" | "remaining">[];
};

export type StoreSeatHold = {
  cart_id: string;
  expires_at: string;
  /** However often it is renewed. */
  max_expires_at: string;
  lines: { line_item_id: string; ticket_offer_id: string; quantity: number }[];
};
export type StoreSeatHoldResponse = { seat_hold: StoreSeatHold };
export type StoreSeatHoldDeleteResponse = Deleted<"seat_hold">;

export type StoreSaveAttendees = Body<typeof send.SaveAttendees>;
export type StoreAttendeesResponse = { attendees: CartAttendee[] };
export type StoreAcceptTerms = Body<typeof send.AcceptTerms>;
export type StoreTermsResponse = Json<ReturnType<typeof presentTerms>>;
export type StoreAnswerFields = Body<typeof send.AnswerFields>;
export type StoreFieldsResponse = Json<ReturnType<typeof presentFields>>;

export interface StoreInvoiceRequest extends InvoiceRequest {}
export type StoreRequestInvoice = Body<typeof send.RequestInvoice>;
export type StoreInvoiceRequestResponse = { invoice_request: StoreInvoiceRequest };
/** `reasons`: all that keeps the cart from being ordered by invoice. */
export type StoreInvoiceOfferResponse = {
  allowed: boolean;
  reasons: Hindrance[];
  invoice_request: StoreInvoiceRequest | null;
};

/** How a guest's browser gets to the order of its cart. */
export type StoreCartOrderResponse = { order_id: string; token: string };

/** A ticket as its buyer gets it: with the link that opens it, without the secret that admits. */
export interface StoreTicket extends Json<TicketView> {}
export type StoreTicketListParams = Params<typeof send.ListOwn>;
export type StoreTicketListResponse = Page & { tickets: StoreTicket[] };
export type StoreTicketPdfParams = Params<typeof PagePaper>;
export type StoreRegisterHolder = Body<typeof RegisterHolder>;
/** A ticket as whoever has its link gets it. */
export type StoreTicketResponse = { ticket: Json<ReturnType<typeof presentTicket>> };

/** Until its event has come, an order has neither a code nor a status; its tickets aren't ready then. */
type NotPlacedYet = { order_code: null; status: null; payable: false; payment_message: null };

export type StoreBoxOfficeOrder = {
  id: string;
  display_id: number;
  payment_link: string | null;
  payment_token: string | null;
  tickets_ready: boolean;
  gift_cards: CustomerGiftCards;
} & CustomerInvoices &
  (CustomerOrder | NotPlacedYet);
export type StoreBoxOfficeOrderParams = Params<typeof send.GetOrder>;
export type StoreBoxOfficeOrderResponse = {
  order: Json<StoreBoxOfficeOrder>;
  tickets: StoreTicket[];
};
export type StoreBoxOfficeOrderListParams = Params<typeof send.ListOwn>;
export type StoreBoxOfficeOrderListResponse = Page & {
  orders: Json<{ id: string; display_id: number; placed_at: string } & CustomerOrder>[];
};

export type StoreTypedCode = Body<typeof send.TypedCode>;
type OwnCard = Json<ReturnType<typeof presentOwnCard>>;
/** A card that its customer bought, or whose value became their credit. */
export interface StoreGiftCard extends OwnCard {}
export type StoreGiftCardListParams = Params<typeof send.ListOwn>;
export type StoreGiftCardListResponse = Page & { gift_cards: StoreGiftCard[] };
export type StoreGiftCardBalanceResponse = {
  gift_card: Pick<OwnCard, "masked_code" | "currency_code" | "expires_at"> & { balance: number };
};
export type StorePayWithCard = Body<typeof send.PayWithCard>;
export type StorePayWithCredit = Body<typeof send.PayWithCredit>;
export type StoreCartCardsResponse = Json<Awaited<ReturnType<typeof presentCartCards>>>;
export type StoreSaveGiftCardDetails = Body<typeof send.SayForWhom>;
/** For whom each card is that the cart buys. */
export type StoreGiftCardDetailsResponse = {
  lines: ({ line_item_id: string; position: number } & Required<Omit<Recipient, "sent_at">>)[];
};
/** From and up to which its buyers choose what a card is worth, decimal major units; null: only of its variants' prices. */
export type StoreProductGiftCardResponse = {
  gift_card: Pick<GiftCardProduct, "free_amount" | "send_by">;
};
export type StoreRedeemGiftCardResponse = {
  credit_account: { currency_code: string; balance: number };
};
export type StoreCreditResponse = { accounts: Json<Awaited<ReturnType<typeof readOwnCredit>>> };

export type StoreStartLinkPayment = Body<typeof send.StartLinkPayment>;
export type StoreAuthorizeLinkPayment = Body<typeof send.AuthorizeLinkPayment>;
export interface StorePaymentLink extends Json<PaymentLink> {}
export type StorePaymentLinkResponse = StorePaymentLink;
export type StorePaymentLinkSessionResponse = StorePaymentLink & {
  payment_session: PaymentSession;
};
