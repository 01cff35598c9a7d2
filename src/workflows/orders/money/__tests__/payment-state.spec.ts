import { isLeftUnpaid, type PayableOrder, paymentState } from "../payment-state";

/** What of an order decides; the rest of what the graph answers is left out. */
const payable = (order: object) => ({ currency_code: "nok", ...order }) as PayableOrder;

const order = (
  payments: object[],
  {
    total = 100,
    sessions = [],
    from_cart = true,
  }: Partial<PayableOrder> & { sessions?: object[] } = {},
) =>
  paymentState(
    payable({
      total,
      from_cart,
      payment_collections: [{ payments, payment_sessions: sessions }],
    }),
  );

const link = { metadata: { box_office_payment_link: true } };
const card = { provider_id: "pp_card", amount: 100 };
const invoice = { provider_id: "pp_invoice_invoice", amount: 100 };

describe("how an order is paid", () => {
  it.each([
    ["a reserved card payment is paid", order([card]), "paid"],
    ["a captured one too", order([{ ...card, captures: [{ amount: 100 }] }]), "paid"],
    ["a cancelled one is not", order([{ ...card, canceled_at: "2026-01-01" }]), "awaiting"],
    [
      "what a cancelled payment captured before counts",
      order([{ ...card, canceled_at: "2026-01-01", captures: [{ amount: 60 }] }], { total: 60 }),
      "paid",
    ],
    ["nothing to pay is paid", order([], { total: 0 }), "paid"],
    ["credit beyond the total is paid", order([], { total: -5 }), "paid"],
    ["an authorised invoice awaits", order([invoice]), "awaiting"],
    [
      "an invoice paid in part awaits",
      order([{ ...invoice, captures: [{ amount: 40 }] }]),
      "awaiting",
    ],
    [
      "an invoice paid in parts is paid when all is there",
      order([{ ...invoice, captures: [{ amount: 40 }, { amount: 60 }] }]),
      "paid",
    ],
    [
      "an invoice that is not authorised yet awaits",
      order([], { sessions: [{ status: "pending_authorization" }] }),
      "awaiting",
    ],
    [
      "a checkout that stopped before its authorisation is unpaid",
      order([], { sessions: [{ status: "pending" }] }),
      "unpaid",
    ],
    [
      "one whose buyer went to pay by its link since awaits",
      paymentState(
        payable({
          total: 100,
          from_cart: true,
          payment_collections: [{ payment_sessions: [{ status: "pending" }] }, link],
        }),
      ),
      "awaiting",
    ],
    ["an order that an admin made awaits", order([], { from_cart: false }), "awaiting"],
    [
      "an order that grew after it was paid awaits the rest",
      order([card], { total: 150 }),
      "awaiting",
    ],
    [
      "money given back counts no more",
      order([{ ...card, captures: [{ amount: 100 }], refunds: [{ amount: 30 }] }]),
      "awaiting",
    ],
    [
      "a refund that lowered the total leaves it paid",
      order([{ ...card, captures: [{ amount: 100 }], refunds: [{ amount: 30 }] }], { total: 70 }),
      "paid",
    ],
  ])("%s", (_, actual, expected) => expect(actual).toBe(expected));
});

describe("what is left of a checkout's payment", () => {
  const left = (payment_collections: object[], from_cart = true) =>
    isLeftUnpaid(payable({ total: 100, from_cart, payment_collections }));
  const pending = [{ status: "pending" }];

  it.each([
    ["a payment that was never begun", left([{ payment_sessions: pending }]), true],
    [
      "one that was begun by the link and not gone on with",
      left([{ payment_sessions: pending }, { ...link, payment_sessions: pending }]),
      true,
    ],
    [
      "one that was cancelled",
      left([{ payments: [{ ...card, canceled_at: "2026-01-01" }] }]),
      true,
    ],
    ["reserved money", left([{ payments: [card] }]), false],
    ["an invoice that awaits its money", left([{ payments: [invoice] }]), false],
    [
      "an invoice that is not authorised yet",
      left([{ payment_sessions: [{ status: "pending_authorization" }] }]),
      false,
    ],
    [
      "a cancelled payment of which something was captured",
      left([{ payments: [{ ...card, canceled_at: "2026-01-01", captures: [{ amount: 60 }] }] }]),
      false,
    ],
    ["an order that an admin collects", left([{ payment_sessions: pending }], false), false],
  ])("%s", (_, actual, expected) => expect(actual).toBe(expected));
});
