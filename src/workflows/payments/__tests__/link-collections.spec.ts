import { LINK_METADATA } from "../../../shared/link-payment";
import type { Payment, PaymentCollection, PaymentSession } from "../../orders/money/collections";
import { linkSessions, openLinkCollection, supersededCollections } from "../link-collections";

const session = (id: string, status = "pending", minute = 0): PaymentSession => ({
  id,
  status,
  provider_id: "pp_card",
  amount: 100,
  data: {},
  created_at: new Date(minute * 60_000),
});

const payment = (ofSession: string, changes: Partial<Payment> = {}): Payment => ({
  id: `pay_${ofSession}`,
  amount: 100,
  currency_code: "nok",
  provider_id: "pp_card",
  payment_session_id: ofSession,
  ...changes,
});

const collection = (changes: Partial<PaymentCollection> = {}): PaymentCollection => ({
  id: "col",
  status: "not_paid",
  amount: 100,
  metadata: LINK_METADATA,
  ...changes,
});

const CANCELLED = { canceled_at: new Date(0) };
const awaited = collection({
  id: "awaited",
  status: "awaiting",
  metadata: null,
  payment_sessions: [session("invoice", "pending_authorization")],
});

describe("E14: the collections of a payment link", () => {
  it("go on in the one that it opened, never in Medusa's own or one that awaits its money", () => {
    const open = collection({ id: "open", payment_sessions: [session("begun")] });
    expect(openLinkCollection([awaited, open])).toBe(open);
    for (const other of [
      awaited,
      collection({ metadata: null }),
      collection({ status: "awaiting", payment_sessions: [session("a", "pending_authorization")] }),
      collection({ status: "canceled" }),
      collection({ payments: [payment("a", CANCELLED)] }),
    ]) {
      expect(openLinkCollection([other])).toBeUndefined();
    }
  });

  it("have sessions, the latest first, each with its payment; a cancelled payment ends its session", () => {
    const sessions = linkSessions([
      awaited,
      collection({ payment_sessions: [session("first"), session("third", "pending", 3)] }),
      collection({
        status: "authorized",
        payment_sessions: [session("second", "authorized", 2), session("dead", "authorized", 4)],
        payments: [payment("second"), payment("dead", CANCELLED)],
      }),
    ]);
    expect(sessions.map(({ id, payment }) => [id, payment?.id])).toEqual([
      ["third", undefined],
      ["second", "pay_second"],
      ["first", undefined],
    ]);
  });

  it("leave behind those without money once the order is covered", () => {
    const paid = collection({ id: "paid", payments: [payment("a")] });
    const captured = collection({
      id: "captured",
      payments: [
        payment("b", {
          ...CANCELLED,
          captures: [{ id: "cap", amount: 40, created_at: "2026-01-01" }],
        }),
      ],
    });
    const given = collection({ id: "given", payments: [payment("c", CANCELLED)] });
    const closed = collection({ id: "closed", status: "canceled" });
    const free = collection({ id: "free", amount: 0 });
    expect(
      supersededCollections([awaited, paid, captured, given, closed, free]).map(({ id }) => id),
    ).toEqual(["awaited", "given"]);
  });
});
