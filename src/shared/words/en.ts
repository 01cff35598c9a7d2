/** What the values of closed vocabularies are called, on screens, in files and messages alike. */
export const en = {
  order_state: {
    received: "Received",
    awaiting_payment: "Awaiting payment",
    processing: "Processing",
    shipped: "Shipped",
    completed: "Completed",
    cancelled: "Cancelled",
  },
  ticket: {
    reserved: "Awaiting payment",
    valid: "Valid",
    cancelled: "Cancelled",
  },
  payment: {
    unknown: "Not known yet",
    reserved: "Reserved",
    paid: "Paid",
    refunded: "Refunded",
    awaiting: "Awaiting payment",
    unpaid: "Unpaid",
  },
  /** Of providers by their ids: ours, and the one that comes with Medusa. */
  /** Why an invoice is void or credited, on its paper. */
  cancelled_since: {
    ticket: "Tickets cancelled",
    session: "The session is cancelled",
    event: "The event is cancelled",
  },
  not_paid_in_time: "Not paid in time",
  payment_provider: {
    credit: "Credit",
    pp_invoice_invoice: "Invoice",
    pp_system_default: "Manual payment",
  },
  /** What its customer is told of paying an order (E8). */
  payability: {
    payable: "This order has not been paid yet.",
    paid_in_part: "This order is partly paid.",
    paid: "The payment is OK.",
    cancelled: "This order is cancelled. There is nothing to pay.",
  },
  /** Why an order has no seats although it should, and what to do about it. */
  problem: {
    seats_unavailable:
      "This order is paid for more places than there are left: it has no tickets for them. Free places or raise the capacity, or pay the money back.",
    event_cancelled:
      "The event was cancelled before this order was completed: it has no tickets. Pay the money back.",
    not_a_ticket:
      "A line of this order is a variant of the event’s product that the event doesn’t sell: it got no ticket. Put a ticket of the event on the order instead, or pay the money back.",
  },
  /** Headings, of lists on the screen and of their files. */
  columns: {
    order: "Order",
    order_code: "Order code",
    order_status: "Order status",
    placed: "Placed",
    bought: "Bought",
    event: "Event",
    session: "Session",
    ticket_type: "Ticket type",
    buyer: "Buyer",
    tickets: "Tickets",
    amount: "Amount",
    price: "Price",
    payment: "Payment",
    payment_method: "Payment method",
    department: "Department",
    checked_in: "Checked in",
  },
  gift_card: {
    state: {
      pending: "Not activated",
      active: "Active",
      disabled: "Disabled",
      moved: "Redeemed to a customer",
      void: "Void",
    },
    expired: "Expired",
    origin: {
      sold: "Sold",
      manual: "Issued by hand",
      promotional: "Promotional",
      imported: "Imported",
      refund: "Given as a refund",
    },
    mode: {
      card: "Pays by itself",
      customer: "Becomes the customer’s credit",
    },
    voucher_type: {
      multi: "Multi-purpose voucher",
      single: "Single-purpose voucher",
    },
    customer_credit: "Customers’ credit",
    /** What a period did to what is owed (D1). */
    turnover: {
      title: "Gift card turnover",
      opening: "Outstanding before",
      sold: "Sold (face value)",
      sold_paid: "Paid for what was sold",
      issued: "Issued by hand",
      promotional: "Promotional",
      imported: "Imported",
      refunded: "Refunded to cards and credit",
      adjusted: "Adjusted",
      moved_in: "Moved in",
      moved: "Moved",
      redeemed: "Redeemed",
      voided: "Voided",
      cashed_out: "Paid out",
      expired: "Expired",
      closing: "Outstanding after",
      outstanding: "Outstanding",
    },
    of_sold: {
      heading: "Of what was sold",
      redeemed: "Redeemed",
      outstanding: "Outstanding",
      ended: "Void, paid out, expired or adjusted",
    },
    of_all: "All",
    what: "What",
    from_day: "From",
    to_day: "To",
    as_of: "Outstanding as of",
  },
  /** Below the lines of an order. */
  sums: {
    shipping: "Shipping",
    /** What was kept of what was paid though nothing is had for it. */
    fee: "Fee",
    /** By credit notes, of what is still among the lines. */
    credited: "Credited",
    /** Cents by which its invoices come to more or less than the lines do. */
    rounding: "Rounding",
    total: "Total",
    paid: "Paid",
    reserved: "Reserved",
    amount_due: "Amount due",
    pay: "Pay now",
  },
};

/** Every word that a language has to have: leaving one out fails to compile. */
export type Words = typeof en;
