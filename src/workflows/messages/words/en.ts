const HELLO = `Hello{% if recipient.name %} {{ recipient.name }}{% endif %},`;
const SHOW_QR = `Show the QR code at the entrance, on your phone or on paper.`;
const PAID_BACK = `If there is money to pay back, {{ shop.name }} pays it back to you, unless you have got it already. Please contact them if you have questions about your payment.`;
/** What becomes of the money of tickets that end. */
const MONEY_BACK = `{% case money %}
{% when "free" %}
{% when "unpaid" %}You need not pay for {% if tickets.size == 1 %}it{% else %}them{% endif %}.
{% when "reserved" %}Nothing is charged for {% if tickets.size == 1 %}it{% else %}them{% endif %}: what is reserved for {% if tickets.size == 1 %}it{% else %}them{% endif %} is released.
{% when "partly" %}What has not been paid is no longer asked for. ${PAID_BACK}
{% else %}${PAID_BACK}
{% endcase %}`;

export const en = {
  /** Of the blocks and of the frame; those below an order are in `shared/words`. */
  labels: {
    order: "Order",
    terms: "Terms accepted, version",
    customer: "Customer",
    email: "E-mail",
    phone: "Phone",
    company: "Company",
    org_number: "Organisation number",
    buyer_reference: "Customer’s reference",
    invoice: "Invoice",
    open_invoice: "Open the invoice",
    due_date: "Due date",
    account: "Account",
    payment_reference: "Payment reference",
    not_invoiced: "Not invoiced yet",
    status: "Status",
    open_order: "Open the order",
    when: "When",
    previously: "Previously",
    previous_place: "Previous place",
    doors: "Doors open",
    where: "Where",
    open_ticket: "Open the ticket",
    gift_card: "Gift card",
    gift_card_amount: "Amount",
    gift_card_until: "Valid until",
    gift_card_to: "To",
    gift_card_sent: "Sent by e-mail",
    gift_card_now: "now",
    gift_card_own: "attached, for you to give",
    open_gift_card: "Open the gift card",
    tracking: "Tracking number",
    to_come: "Still to come",
    /** Why one gets this mail; each may name `shop.name`. */
    footer: {
      tickets: "This e-mail is about tickets from {{ shop.name }}.",
      order: "This e-mail is about your order from {{ shop.name }}.",
      invoice: "This e-mail is about an invoice from {{ shop.name }}.",
      gift_card: "This e-mail is about a gift card from {{ shop.name }}.",
      merchant: "You get this e-mail because {{ shop.name }} tells you of its orders.",
    },
  },
  /** A mail of each kind that is one. */
  mails: {
    order_tickets: {
      subject: `Your {% if tickets.size == 1 %}ticket{% else %}tickets{% endif %}{% if event.title %} for {{ event.title }}{% endif %} (order {{ order.number }})`,
      preheader: `Order {{ order.number }} is confirmed.`,
      heading: `Thank you for your order`,
      body: `{% if message.size > 0 %}{% for line in message %}{{ line }}

{% endfor %}{% else %}${HELLO}

Order {{ order.number }} is confirmed. {% endif %}{% if has_others %}{% if tickets.size == 1 %}Your new ticket is attached as a PDF{% else %}Your new tickets are attached in one PDF{% endif %}; those that you have already stay valid.{% elsif to_come > 0 %}{{ tickets.size }} of the order’s {{ tickets.size | plus: to_come }} tickets {% if tickets.size == 1 %}is attached as a PDF{% else %}are attached in one PDF{% endif %}.{% elsif tickets.size == 1 %}Your ticket is attached as a PDF.{% else %}All your tickets are attached in one PDF.{% endif %}{% if to_come == 1 %} One more ticket follows when it is paid.{% elsif to_come > 1 %} {{ to_come }} more tickets follow when they are paid.{% endif %} ${SHOW_QR}

{% render "order" %}

{% render "answers" %}

{% render "tickets", grouped: true %}

If you gave the e-mail addresses of other participants, they get their own tickets by e-mail as well.`,
    },

    ticket: {
      subject: `Your {% if tickets.size == 1 %}ticket{% else %}tickets{% endif %} for {{ event.title }}`,
      preheader: `{{ session.time }}{% if event.venue %}, {{ event.venue }}{% endif %}`,
      heading: `{% if tickets.size == 1 %}Here is your ticket{% else %}Here are your tickets{% endif %}`,
      body: `${HELLO}

{% if tickets.size == 1 %}Your ticket is attached as a PDF{% else %}Your tickets are attached as a PDF{% endif %}, together with a calendar file. ${SHOW_QR}

{% render "session" %}

{% render "tickets" %}

See you there!`,
    },

    ticket_reissued: {
      subject: `Your new ticket for {{ event.title }}`,
      preheader: `The old QR code no longer works.`,
      heading: `Here is your new ticket`,
      body: `${HELLO}

Your ticket has been issued again, and the new one is attached as a PDF. The old QR code and the old link no longer work, so please use this one.

{% render "session" %}

{% render "tickets" %}`,
    },

    ticket_moved: {
      subject: `New time for your ticket: {{ event.title }}`,
      preheader: `{{ session.time }}`,
      heading: `Your ticket has been moved to another time`,
      body: `${HELLO}

Please note the new date and time. The updated ticket is attached as a PDF.

{% render "session" %}

{% render "tickets" %}

If the new time does not suit you, please contact {{ shop.name }}.`,
    },

    tickets_cancelled: {
      subject: `{% case reason %}
{% when "event" %}Cancelled: {{ event.title }}
{% when "session" %}Cancelled: {{ event.title }}, {{ session.time }}
{% when "order" %}Order {{ order.number }} has been cancelled
{% else %}Your {% if tickets.size == 1 %}ticket has{% else %}tickets have{% endif %} been cancelled{% if event.title %}: {{ event.title }}{% endif %}
{% endcase %}`,
      preheader: `{% if tickets.size == 1 %}Your ticket is no longer valid.{% else %}Your tickets are no longer valid.{% endif %}`,
      heading: `{% case reason %}
{% when "event" %}The event has been cancelled
{% when "session" %}The session has been cancelled
{% when "order" %}Your order has been cancelled
{% else %}{% if tickets.size == 1 %}Your ticket has been cancelled{% else %}Your tickets have been cancelled{% endif %}
{% endcase %}`,
      body: `${HELLO}

{% case reason %}
{% when "event" %}We are sorry to tell you that {{ event.title }} has been cancelled.
{% when "session" %}We are sorry to tell you that {{ event.title }} has been cancelled at this time: {{ session.time }}.
{% when "order" %}Order {{ order.number }} has been cancelled.
{% endcase %}

{% if tickets.size == 1 %}This ticket is no longer valid:{% else %}These tickets are no longer valid:{% endif %}

{% render "tickets", grouped: true, links: false %}

${MONEY_BACK}

{% for one in void_invoices %}Invoice {{ one.number }} is void: please do not pay it.

{% endfor %}

{% if void_invoices.size > 0 and has_new_invoice %}A new invoice for what is left will follow.{% endif %}`,
    },

    session_changed: {
      subject: `{% case change %}{% when "time" %}New time{% when "place" %}New place{% else %}New time and place{% endcase %}: {{ event.title }}`,
      preheader: `{{ session.time | default: event.venue }}`,
      heading: `{% case change %}{% when "time" %}There is a new time{% when "place" %}There is a new place{% else %}There is a new time and a new place{% endcase %}`,
      body: `${HELLO}

{% for line in message %}{{ line }}

{% endfor %}

{% render "session" %}

{% unless session %}{% assign several = true %}{% endunless %}

{% render "tickets", grouped: several %}

{% if has_ticket %}The updated {% if tickets.size == 1 %}ticket is{% else %}tickets are{% endif %} attached as a PDF, together with a calendar file. The QR code is the same as before.{% else %}{% if tickets.size == 1 %}The ticket becomes{% else %}The tickets become{% endif %} valid when the order is paid.{% endif %}

If this does not suit you, please contact {{ shop.name }}.`,
    },

    session_reminder: {
      subject: `Soon: {{ event.title }}, {{ session.time }}`,
      preheader: `{% if session.doors %}Doors open: {{ session.doors }}. {% endif %}{{ event.venue }}`,
      heading: `See you soon`,
      body: `${HELLO}

A friendly reminder: it will soon be time for {{ event.title }}.

{% render "session" %}

{% render "tickets" %}

Please have the QR code ready at the entrance, on your phone or on paper.`,
    },

    order_confirmation: {
      subject: `Your order {{ order.number }} at {{ shop.name }}`,
      preheader: `We have received order {{ order.number }}.`,
      heading: `Thank you for your order`,
      body: `${HELLO}

We have received your order.{% if by_invoice %} {{ shop.name }} will be in touch with you and send you the invoice.{% if deadline %} The order waits for its payment until {{ deadline.date }}{% if deadline.releases %}; if nothing has come in by then, it is cancelled{% if has_tickets %} and its places are free for others{% endif %}{% endif %}.{% endif %}{% endif %}{% if order.payment_link %} {% if by_invoice %}If you would rather pay at once, all that it takes is on this page:{% else %}It can be paid here:{% endif %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% render "answers" %}`,
    },

    order_status: {
      subject: `{% if comes_due %}Order {{ order.number }}: {{ order.amount_due }} left to pay{% else %}Order {{ order.number }}: {{ status.label }}{% endif %}`,
      preheader: `{% if comes_due %}{{ order.amount_due }} is left to pay of order {{ order.number }}.{% else %}Your order {{ order.number }} has a new status.{% endif %}`,
      heading: `{% if comes_due %}There is money left to pay{% else %}{{ status.label }}{% endif %}`,
      body: `${HELLO}

{% if tickets.size > 0 %}Order {{ order.number }} has been cancelled. {% if tickets.size == 1 %}This ticket is no longer valid:{% else %}These tickets are no longer valid:{% endif %}{% elsif comes_due %}Order {{ order.number }} was changed and costs more than has been paid for it. {% if comes_due.paid %}{{ comes_due.paid }} is paid, and {{ order.amount_due }} is left to pay.{% else %}{{ order.amount_due }} is left to pay.{% endif %}{% if comes_due.keeps_tickets %} Tickets that are valid already stay valid.{% endif %}{% else %}Your order {{ order.number }} has a new status: {{ status.label }}.{% endif %}

{% if tickets.size > 0 %}{% render "tickets", grouped: true, links: false %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% if tickets.size > 0 %}${MONEY_BACK}{% endif %}`,
    },

    order_unpaid: {
      subject: `Order {{ order.number }} was not paid and is cancelled`,
      preheader: `You are not charged for it.`,
      heading: `Your order is cancelled`,
      body: `${HELLO}

The payment of order {{ order.number }} was never finished, so the order is now cancelled. You are not charged: an amount that your bank may have reserved is released, and what a gift card paid is on it again.

Its tickets are not valid.

If you still want it, you are welcome to order again.

{% render "order" %}`,
    },

    order_expired: {
      subject: `Order {{ order.number }} was not paid in time and is cancelled`,
      preheader: `There is nothing for you to pay.`,
      heading: `Your order is cancelled`,
      body: `${HELLO}

Order {{ order.number }} was to be paid by invoice, and its payment did not come in by the deadline. The order is now cancelled, and there is nothing for you to pay: an invoice that you got for it is void.

{% if has_tickets %}Its tickets are not valid, and their places are free for others.{% endif %}

If you have paid in the meantime, please contact {{ shop.name }}. If you still want it, you are welcome to order again.

{% render "order" %}`,
    },

    shipped: {
      subject: `Order {{ order.number }}: {% if parcel.to_come.size > 0 %}a part of it is on its way{% else %}it is on its way{% endif %}`,
      preheader: `{% for line in parcel.lines %}{{ line.quantity }} × {{ line.title }}{% unless forloop.last %}, {% endunless %}{% endfor %}`,
      heading: `Your parcel is on its way`,
      body: `${HELLO}

We have sent {% if parcel.to_come.size > 0 %}a part of your order {{ order.number }}{% else %}your order {{ order.number }}{% endif %}:

{% render "parcel" %}

{% if parcel.to_come.size > 0 %}The rest follows in another parcel.{% endif %}`,
    },

    merchant_order: {
      subject: `New order{% if by_invoice %} by invoice{% endif %} {{ order.number }}: {{ order.total }}`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `New order{% if by_invoice %} by invoice{% endif %} {{ order.number }}`,
      body: `{% if by_invoice %}The customer has ordered an invoice and is waiting to hear from you.{% if deadline %} The order waits for its payment until {{ deadline.date }}{% if deadline.releases %}, and is cancelled if nothing has come in by then{% endif %}.{% endif %}{% endif %}

{% render "customer" %}

{% render "order" %}

{% render "answers" %}`,
    },

    merchant_order_expired: {
      subject: `Order {{ order.number }} was not paid in time and is cancelled`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Order {{ order.number }} is cancelled`,
      body: `The order was to be paid by invoice, and its payment did not come in by the deadline. It is now cancelled{% if has_tickets %}, and its places are free again{% endif %}. If an invoice was issued for it, that is void.

{% render "customer" %}

{% render "order" %}`,
    },

    invoice: {
      subject: `Invoice {{ invoice.number }} from {{ shop.name }}`,
      preheader: `{% if invoice.amount_due %}{{ invoice.amount_due }}{% if invoice.due_date %}, due {{ invoice.due_date }}{% endif %}{% else %}The invoice is paid.{% endif %}`,
      heading: `Invoice {{ invoice.number }}`,
      body: `${HELLO}

Here is the invoice for order {{ order.number }}. It is attached as a PDF.

{% render "invoice" %}

{% if invoice.amount_due == nil %}Nothing is left to pay.{% elsif invoice.payment_reference %}Please give the payment reference when you pay.{% endif %}

{% if invoice.order_ends %}If nothing is paid by {{ invoice.order_ends }}, the order is cancelled.{% endif %}`,
    },

    invoice_reminder: {
      subject: `Reminder: invoice {{ invoice.number }} from {{ shop.name }}`,
      preheader: `{{ invoice.amount_due }}`,
      heading: `Invoice {{ invoice.number }} is to be paid`,
      body: `${HELLO}

{% if invoice.is_overdue %}Invoice {{ invoice.number }} for order {{ order.number }} was due on {{ invoice.due_date }}, and we have not received all of its payment yet.{% else %}A friendly reminder: invoice {{ invoice.number }} for order {{ order.number }} is to be paid by {{ invoice.due_date }}.{% endif %} It is attached as a PDF.

{% render "invoice" %}

{% if invoice.order_ends %}If nothing is paid by {{ invoice.order_ends }}, the order is cancelled.{% endif %}

If you have paid in the meantime, please disregard this e-mail.`,
    },

    credit_note: {
      subject: `Credit note {{ credit_note.number }} from {{ shop.name }}`,
      preheader: `{{ credit_note.total }} of invoice {{ credit_note.invoice_number }}`,
      heading: `Credit note {{ credit_note.number }}`,
      body: `${HELLO}

We have credited {{ credit_note.total }} of invoice {{ credit_note.invoice_number }} for order {{ order.number }}. The credit note is attached as a PDF.

{% if credit_note.refunded %}{{ credit_note.refunded }} has been given back the way it was paid.{% endif %}{% unless credit_note.is_refunded %} If there is {% if credit_note.refunded %}more{% else %}money{% endif %} to pay back, {{ shop.name }} pays it back to you.{% endunless %}`,
    },

    gift_card: {
      subject: `{% if giver %}A gift card from {{ giver }}{% else %}Your gift card from {{ shop.name }}{% endif %}`,
      preheader: `{{ gift_card.amount }} to use at {{ shop.name }}.`,
      heading: `{% if giver %}{{ giver }} gives you a gift card{% else %}Here is your gift card{% endif %}`,
      body: `${HELLO}

{% for line in gift_card.message %}{{ line }}

{% endfor %}

Your gift card from {{ shop.name }} is attached as a PDF. {% if gift_card.is_credit %}Sign in to your account in the shop’s online store and redeem its code: the amount becomes your credit, and you pay with that.{% else %}You pay with the code on it; what is left stays on the card.{% endif %} Whoever has the code can use it, so keep it to yourself.

{% render "gift_card" %}`,
    },

    gift_cards_bought: {
      subject: `Your gift {% if gift_cards.size == 1 %}card{% else %}cards{% endif %} from {{ shop.name }} (order {{ order.number }})`,
      preheader: `{% if gift_cards.size == 1 %}The gift card of order {{ order.number }} can be used.{% else %}The gift cards of order {{ order.number }} can be used.{% endif %}`,
      heading: `{% if gift_cards.size == 1 %}Your gift card is ready{% else %}Your gift cards are ready{% endif %}`,
      body: `${HELLO}

{% if gift_cards.size == 1 %}The gift card of order {{ order.number }} can be used.{% else %}The gift cards of order {{ order.number }} can be used.{% endif %}{% if own_count == gift_cards.size %}{% if own_count == 1 %} It is attached as a PDF, to print or to pass on.{% else %} They are attached in one PDF, to print or to pass on.{% endif %}{% elsif own_count == 1 %} One of them is for you to give: it is attached as a PDF, to print or to pass on.{% elsif own_count > 1 %} {{ own_count }} of them are for you to give: they are attached in one PDF, to print or to pass on.{% endif %}

{% render "gift_cards" %}`,
    },

    gift_card_expires: {
      subject: `There is {{ gift_card.amount }} left on your gift card from {{ shop.name }}`,
      preheader: `It can be used until {{ gift_card.valid_until }}`,
      heading: `Remember your gift card`,
      body: `${HELLO}

A friendly reminder: your gift card from {{ shop.name }} ends soon, and there is {{ gift_card.amount }} left on it.

{% render "gift_card" %}`,
    },
  },
  /** What `session_changed` says of it, unless the merchant writes something else this once. */
  session_changed: {
    time: `The time has been changed. Please note the new date and time.`,
    place: `The place has been changed. Please note where it is now.`,
    both: `Time and place have been changed. Please note when and where it is now.`,
  },
  /** A new order, on the merchant's phone. */
  merchant_sms: `New order{% if by_invoice %} by invoice{% endif %} {{ order.number }}{% if by_invoice and order.code %} ({{ order.code }}){% endif %}: {{ order.total }}{% if customer.name %}, {{ customer.name }}{% endif %}{% if by_invoice and customer.company %}, {{ customer.company }}{% endif %}{% if by_invoice and customer.phone %}, {{ customer.phone }}{% endif %}. {{ shop.name }}`,
  /** In the admin's notifications. */
  notices: {
    new_order: {
      title: `New order {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}, {{ status.label }}`,
    },
    paid_while_cancelled: {
      title: `Money came in for the cancelled order {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Refund it, or give the order another status.`,
    },
    paid_when_closed: {
      title: `Money came in for the cancelled order {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Refund it: Medusa has cancelled the order for good.`,
    },
    lacks_tickets: {
      title: `Order {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} lacks tickets`,
      description: `{% if problem == "event_cancelled" %}The event or session was cancelled while it was paid for. Refund it.{% elsif problem == "not_a_ticket" %}A line of it is a variant that the event doesn’t sell, so it got no ticket. Put a ticket on the order instead, or refund it.{% else %}There are no places left for all of its tickets. Refund it, or make room and it gets them.{% endif %}`,
    },
    overpaid: {
      title: `Order {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} was paid too much`,
      description: `Its customer paid by the link while it was paid otherwise or changed. Refund the rest.`,
    },
    payment_due: {
      title: `Order {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} has money due again`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.amount_due }} due. The order awaits payment, and its customer has been told, with the payment link.`,
    },
    order_expired: {
      title: `Order {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} was not paid in time and is cancelled`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. {% if has_tickets %}Its places are free again, and what{% else %}What{% endif %} was invoiced of it is void.`,
    },
    gift_card_waits: {
      title: `{% if order %}Order {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: a gift card{% else %}A gift card{% endif %} could not be sent on its day`,
      description: `{{ gift_card.masked_code }}, {{ gift_card.amount }}, was to go to {{ gift_card.recipient }} on {{ gift_card.send_date }}. It can’t be used yet, since its money was not taken or nobody has activated it. It is sent as soon as it can.`,
    },
    gift_card_spent: {
      title: `Order {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: a gift card that it bought has been used`,
      description: `{{ gift_card.masked_code }} of {{ gift_card.amount }} has {{ gift_card.balance }} left. Its purchase was cancelled, returned or paid back, and the card stays as it is, since somebody has paid with it. Disable it or set a new amount if it is not to be used any more.`,
    },
    gift_card_guesses: {
      title: `Somebody may be guessing codes of gift cards`,
      description: `{{ failures }} codes that open no gift card were tried within an hour, more than people mistype. Your customers pay as before: each address and each cart has few attempts. If it goes on, switch off the balance lookup under Settings → Gift cards, and tell whoever runs the server.`,
    },
    webhook_disabled: {
      title: `A webhook was disabled`,
      description: `{% if reason == "gone" %}{{ webhook.name }} answered that it is gone (410). Nothing more is sent to it until you enable it again.{% else %}Everything sent to {{ webhook.name }} has failed for five days. Nothing more is sent to it until you enable it again.{% endif %}`,
    },
  },
};

/** Every word that a language has to have: leaving one out fails to compile. */
export type MessageWords = typeof en;
