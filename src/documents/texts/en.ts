const plural = (count: number) => (count === 1 ? "Ticket" : "Tickets");

export const en = {
  ticket: {
    document_title: (count: number, event: string) => `${plural(count)}: ${event}`,
    attendee: "Attendee",
    ticket_type: "Ticket type",
    number: "Ticket number",
    order: "Order",
    price: "Price",
    doors_open: (clock: string) => `Doors open at ${clock}`,
    ticket_of: (nth: number, count: number) => `Ticket ${nth} of ${count}`,
    entrance_heading: "At the entrance",
    entrance_show: "Show the code on paper or on your phone.",
    entrance_once:
      "It admits one person once. Keep it to yourself: whoever shows it first gets in.",
    code_alternative: (number: string) => `QR code of ticket ${number}`,
  },
  paper: {
    titles: {
      draft: "Draft invoice",
      invoice: "Invoice",
      sample: "Invoice",
      credit_note: "Credit note",
      void: "Voided invoice",
      receipt: "Receipt",
      packing_slip: "Packing slip",
    },
    page_of: (nth: number, count: number) => `Page ${nth} of ${count}`,
    draft_mark: "DRAFT",
    draft_notice: "This is a draft. It has no number yet and is not to be paid.",
    sample_mark: "SAMPLE",
    sample_notice:
      "This is a sample of how your invoices look. Nobody bought anything, and nothing is to be paid.",
    void_notice: (number: string, day: string) =>
      `Invoice ${number} of ${day} is void and is not to be paid.`,
    credit_notice: (number: string, day: string) =>
      `This credit note credits invoice ${number} of ${day}.`,
    settled_notice: "This invoice is paid. There is nothing left to pay.",
    reason: "Reason",
    seller: "From",
    buyer: "To",
    ship_to: "Ship to",
    org_number: "Organisation no.",
    cvr_number: "CVR no.",
    facts: {
      invoice_date: "Invoice date",
      due_date: "Due date",
      date: "Date",
      voided_at: "Voided on",
      credited_invoice: "Credited invoice",
      reference: "Your reference",
      shipping_method: "Sent by",
      tracking: "Tracking number",
      packed_at: "Packed on",
    },
    columns: {
      description: "Description",
      quantity: "Quantity",
      discount: "Discount",
      tax: "VAT",
      price_with_tax: "Price incl. VAT",
      price_without_tax: "Price excl. VAT",
      amount_with_tax: "Amount incl. VAT",
      amount_without_tax: "Amount excl. VAT",
      ordered: "Ordered",
      in_parcel: "In this parcel",
      sent: "Sent so far",
      to_come: "Still to come",
    },
    sums: {
      net: "Total excl. VAT",
      tax: "VAT",
      total: "Total incl. VAT",
      credited: "Total credited",
      refunded: "Refunded",
      to_refund: "To be refunded",
      tax_of: (rate: string) => `VAT ${rate}`,
      discount_of: (amount: string) => `Discount ${amount}`,
    },
    taxes: { rate: "VAT rate", base: "Taxable amount", tax: "VAT amount" },
    payment: {
      heading: "How to pay",
      account: "Account number",
      reference: "Payment reference",
      scan: "Scan with your bank’s app",
      code_alternative: (amount: string) => `QR code of a bank transfer of ${amount}`,
    },
    order: {
      answers: "Answers at checkout",
      terms: "Accepted terms",
      attendees: "Attendees",
      cancelled_lines: "Cancelled",
      name: "Name",
      state: "Status of the ticket",
      question: "Question",
      answer: "Answer",
      version: "Version",
      accepted_at: "Accepted",
    },
    barcode_alternative: (code: string) => `Barcode of order ${code}`,
  },
  calendar: {
    description: (number: string) => `Ticket ${number}`,
  },
  page: {
    heading: (event: string) => `Ticket: ${event}`,
    status: {
      valid: "Show the code at the entrance.",
      reserved: "The seat is reserved. The ticket becomes valid when the order is paid.",
      cancelled: "This ticket no longer admits anyone.",
    },
    download: "Download PDF",
    calendar: "Add to calendar",
    holder_heading: "Is this your ticket?",
    holder_introduction:
      "Leave your own details, and news about the event comes straight to you instead of the buyer.",
    name: "Name",
    email: "E-mail",
    phone: "Phone",
    save: "Save",
    saved: "Your details are saved.",
    rejected: "Nothing was saved. Please correct what is marked.",
    invalid: {
      name: "Please write a name that is not too long.",
      email: "This is not a valid e-mail address.",
      phone: "This is not a valid phone number.",
    },
    not_found: {
      heading: "There is no ticket here",
      message:
        "The link may be incomplete, or a new one was sent since. Look for the latest message about the ticket, or ask whoever bought it.",
    },
  },
  payment: {
    heading: (code: string) => `Order ${code}`,
    contact: "To pay it, please contact the shop and mention the order code.",
    pay_with: (provider: string) => `Pay with ${provider}`,
    on_its_way:
      "A payment for this order is on its way. This page says so as soon as it has come in.",
    due_date: "Pay by",
    transfer: "By bank transfer",
    account: "Account",
    reference: "Reference",
    not_invoiced: (amount: string) => `${amount} of it is not invoiced yet.`,
    shop: "Questions?",
    problem: {
      declined:
        "The payment was declined. No money was taken. Please try again, or pay in another way.",
      unfinished:
        "The payment was not finished, and nothing is paid yet. Please try again, or pay in another way.",
      unanswered:
        "There was no answer about the payment. Please look at this page again in a moment: if it has come in, it says so here.",
      changed:
        "What is to be paid has changed in the meantime. Please look at the amount and try again.",
      in_progress:
        "This order is being paid or changed at this moment. Please look at this page again in a moment.",
      not_offered: "Please choose one of the ways to pay below.",
    },
    not_found: {
      heading: "There is no order here",
      message:
        "The link may be incomplete. Look for the latest message about the order, or ask the shop for a new link.",
    },
  },
  invoice_page: {
    heading: (number: string) => `Invoice ${number}`,
    state: {
      due: "This invoice has not been paid yet.",
      partly_paid: "Part of this invoice has been paid.",
      paid: "This invoice is paid.",
      credited: "This invoice is credited. There is nothing to pay.",
      void: "This invoice is void. There is nothing to pay.",
    },
    e_invoice: "Download e-invoice (XML)",
    not_found: {
      heading: "There is no invoice here",
      message:
        "The link may be incomplete. Look for the latest message about the invoice, or ask the shop for a new link.",
    },
  },
  gift_card: {
    title: "Gift card",
    document_title: (shop: string) => `Gift card: ${shop}`,
    recipient: (name: string) => `For ${name}`,
    balance_at: (day: string) => `On the card on ${day}`,
    code: "Code",
    valid_until: (day: string) => `Valid until ${day}`,
    code_alternative: "QR code of the gift card",
    use_heading: "How to use it",
    use: {
      card: "Enter the code when you pay in the shop’s online store, or have the QR code scanned at the till. What is left stays on the card.",
      customer:
        "Sign in to your account in the shop’s online store and redeem the code: the amount becomes your credit, and you pay with that.",
    },
    keep: "Whoever has the code can use it. Keep it to yourself.",
  },
  gift_card_page: {
    heading: (masked: string) => `Gift card ${masked}`,
    state: {
      active: "This gift card can be used.",
      empty: "There is nothing left on this gift card.",
      pending:
        "This gift card can’t be used yet. It can once the shop has activated it, mostly when its payment has come in.",
      expired: "This gift card has expired.",
      disabled: "This gift card is blocked. Please contact the shop.",
      moved: "This gift card has been redeemed: its amount is a customer’s credit in the shop.",
      void: "This gift card is void.",
    },
    balance: "On the card",
    valid_until: "Valid until",
    print: "Download to print (PDF)",
    phone: "Download for your phone (PDF)",
    history: "What happened to it",
    moves: {
      issue: "Issued",
      void: "Made void",
      capture: "Paid with it",
      refund: "Paid back",
      adjust: "Amount changed by the shop",
      move: "Moved",
      cash_out: "Paid out",
      expire: "Expired",
    },
    order: (number: string) => `order ${number}`,
    not_found: {
      heading: "There is no gift card here",
      message:
        "The link may be incomplete, or a new one was sent since. Look for the latest message about the gift card, or ask the shop for a new link.",
    },
  },
  too_many_attempts: {
    heading: "Too many attempts",
    message:
      "This link opens nothing, and too many such were tried from your network. Please use the link in the newest e-mail that you have got.",
  },
  unavailable: {
    heading: "Please try again in a moment",
    message: "The page can’t be shown right now. Please open the link again in a moment.",
  },
};

/** Every text that a language has to have. */
export type DocumentTexts = typeof en;
