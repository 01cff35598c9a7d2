import type { Blocks } from "../../../modules/messaging/types";

/**
 * The blocks that a body may use, in HTML and in text; both are given the same variables and labels.
 *
 * `order`: what was bought and the total · `answers`: the merchant's own questions and the accepted terms · `payment`:
 * what is due, by which invoices where there are any, and where to pay it · `customer`: who ordered, for the merchant, and whom to call · `invoice`: what it takes
 * to pay an invoice · `gift_card`: what is on it and its page · `gift_cards`: each that was bought, and whom it goes to · `session`: when, doors, where · `parcel`: what was sent, by which number, and what is to come ·
 * `tickets`: each ticket and its link;
 * `grouped: true` says which event each is for, `links: false` leaves the links out.
 *
 * The HTML stands on tables and inline styles, which is what every mail program understands.
 */

const MUTED = `color:#5b6472`;
const RULE = `border-top:1px solid #e3e6eb`;
const TABLE = `role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;

const fact = (label: string, value: string) =>
  `<tr><td class="muted" valign="top" style="padding:4px 16px 4px 0;${MUTED};font-size:14px;line-height:22px;white-space:nowrap">${label}</td>
<td width="100%" valign="top" style="padding:4px 0;font-size:16px;line-height:22px">${value}</td></tr>`;

/** A question may be long, so its answer stands below it. */
const said = (question: string, answer: string) =>
  `<tr><td style="padding:4px 0;font-size:16px;line-height:22px"><span class="muted" style="${MUTED};font-size:14px">${question}</span><br>${answer}</td></tr>`;

const button = (link: string, label: string) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="button" align="center" bgcolor="#14532d" style="border-radius:8px;background:#14532d"><a href="${link}" style="display:inline-block;padding:13px 26px;border-radius:8px;color:#ffffff;font-size:16px;line-height:20px;font-weight:bold;text-decoration:none">${label}</a></td>
</tr></table>`;

const html: Blocks["html"] = {
  session: `<table ${TABLE} class="panel" style="background:#f4f6f8;border-radius:8px"><tr><td style="padding:16px 20px">
<p style="margin:0 0 6px;font-size:18px;line-height:26px;font-weight:bold">{{ event.title }}</p>
<table ${TABLE}>
{%- if session.time %}${fact(
    "{{ labels.when }}",
    `<b>{{ session.time }}</b>{% if session.name %}<br>{{ session.name }}{% endif %}`,
  )}{% endif %}
{%- if previous_time %}${fact(
    "{{ labels.previously }}",
    `<span class="muted" style="${MUTED};text-decoration:line-through">{{ previous_time }}</span>`,
  )}{% endif %}
{%- if session.doors %}${fact("{{ labels.doors }}", "{{ session.doors }}")}{% endif %}
{%- if event.venue or event.address %}${fact(
    "{{ labels.where }}",
    `{{ event.venue }}{% if event.venue and event.address %}<br>{% endif %}{{ event.address }}`,
  )}{% endif %}
{%- if previous_place %}${fact(
    "{{ labels.previous_place }}",
    `<span class="muted" style="${MUTED};text-decoration:line-through">{{ previous_place }}</span>`,
  )}{% endif %}
</table></td></tr></table>`,

  order: `<table ${TABLE}>
<tr><td colspan="2" class="muted" style="padding:0 0 8px;${MUTED};font-size:14px;line-height:20px">{{ labels.order }} {{ order.number }}{% if order.code %} · <span style="white-space:nowrap">{{ order.code }}</span>{% endif %}</td></tr>
{%- for line in order.lines %}
<tr><td class="rule" valign="top" style="padding:10px 12px 10px 0;${RULE};font-size:16px;line-height:22px">{{ line.quantity }} × {{ line.title }}</td>
<td class="rule" valign="top" align="right" style="padding:10px 0;${RULE};font-size:16px;line-height:22px;white-space:nowrap">{{ line.total }}</td></tr>
{%- endfor %}
{%- if order.shipping %}
<tr><td class="rule" valign="top" style="padding:10px 12px 10px 0;${RULE};font-size:16px;line-height:22px">{{ labels.shipping }}</td>
<td class="rule" valign="top" align="right" style="padding:10px 0;${RULE};font-size:16px;line-height:22px;white-space:nowrap">{{ order.shipping }}</td></tr>
{%- endif %}
{%- if order.fee %}
<tr><td class="rule" valign="top" style="padding:10px 12px 10px 0;${RULE};font-size:16px;line-height:22px">{{ labels.fee }}</td>
<td class="rule" valign="top" align="right" style="padding:10px 0;${RULE};font-size:16px;line-height:22px;white-space:nowrap">{{ order.fee }}</td></tr>
{%- endif %}
<tr><td class="rule" valign="top" style="padding:10px 12px 0 0;${RULE};font-size:16px;line-height:22px;font-weight:bold">{{ labels.total }}</td>
<td class="rule" valign="top" align="right" style="padding:10px 0 0;${RULE};font-size:16px;line-height:22px;font-weight:bold;white-space:nowrap">{{ order.total }}</td></tr>
</table>`,

  answers: `{% if order.fields.size > 0 or order.terms_version %}<table ${TABLE}>
{%- for field in order.fields %}${said("{{ field.label }}", "{{ field.value }}")}{% endfor %}
{%- if order.terms_version %}${said("{{ labels.terms }}", "{{ order.terms_version }}")}{% endif %}
</table>{% endif %}`,

  payment: `{% if order.payment_link %}<table ${TABLE} class="panel" style="background:#f4f6f8;border-radius:8px"><tr><td style="padding:16px 20px">
{%- if to_pay %}<table ${TABLE} style="margin:0 0 14px">
{%- for one in to_pay.invoices %}${fact(
    "{{ labels.invoice }}",
    `{% if one.link %}<a class="link" href="{{ one.link }}" style="color:#166534">{{ one.number }}</a>{% else %}{{ one.number }}{% endif %}`,
  )}${fact("{{ labels.amount_due }}", "<b>{{ one.amount_due }}</b>")}
{%- if one.due_date %}${fact("{{ labels.due_date }}", "{{ one.due_date }}")}{% endif %}
{%- if one.account %}${fact("{{ labels.account }}", "{{ one.account }}")}{% endif %}
{%- if one.reference %}${fact("{{ labels.payment_reference }}", "{{ one.reference }}")}{% endif %}
{%- endfor %}
{%- if to_pay.not_invoiced %}${fact("{{ labels.not_invoiced }}", "{{ to_pay.not_invoiced }}")}{% endif %}
</table>{% else %}<p style="margin:0 0 14px;font-size:16px;line-height:22px">{{ labels.amount_due }}: <b>{{ order.amount_due }}</b></p>
{%- endif %}
${button("{{ order.payment_link }}", "{{ labels.pay }}")}</td></tr></table>{% endif %}`,

  parcel: `<table ${TABLE}>
{%- for line in parcel.lines %}
<tr><td colspan="2" class="rule" style="padding:10px 0;${RULE};font-size:16px;line-height:22px">{{ line.quantity }} × {{ line.title }}</td></tr>
{%- endfor %}
{%- for one in parcel.tracking %}${fact(
    "{{ labels.tracking }}",
    `{% if one.url %}<a class="link" href="{{ one.url }}" style="color:#166534">{{ one.number }}</a>{% else %}{{ one.number }}{% endif %}`,
  )}{% endfor %}
{%- if parcel.to_come.size > 0 %}
<tr><td colspan="2" style="padding:20px 0 8px;font-size:16px;line-height:22px"><b>{{ labels.to_come }}</b></td></tr>
{%- for line in parcel.to_come %}
<tr><td colspan="2" class="rule" style="padding:10px 0;${RULE};font-size:16px;line-height:22px">{{ line.quantity }} × {{ line.title }}</td></tr>
{%- endfor %}
{%- endif %}
</table>`,

  customer: `<table ${TABLE}>
{%- if customer.name %}${fact("{{ labels.customer }}", "{{ customer.name }}")}{% endif %}
{%- if customer.company %}${fact("{{ labels.company }}", "{{ customer.company }}")}{% endif %}
{%- if customer.org_number %}${fact("{{ labels.org_number }}", "{{ customer.org_number }}")}{% endif %}
{%- if customer.phone %}${fact("{{ labels.phone }}", "{{ customer.phone }}")}{% endif %}
{%- if customer.email %}${fact("{{ labels.email }}", "{{ customer.email }}")}{% endif %}
{%- if customer.reference %}${fact("{{ labels.buyer_reference }}", "{{ customer.reference }}")}{% endif %}
${fact("{{ labels.status }}", "{{ status.label }}")}
<tr><td colspan="2" style="padding:14px 0 0">${button("{{ admin_link }}", "{{ labels.open_order }}")}</td></tr>
</table>`,

  invoice: `<table ${TABLE} class="panel" style="background:#f4f6f8;border-radius:8px"><tr><td style="padding:16px 20px"><table ${TABLE}>
${fact("{{ labels.invoice }}", "{{ invoice.number }}")}
${fact("{{ labels.total }}", "{{ invoice.total }}")}
{%- if invoice.amount_due %}${fact("{{ labels.amount_due }}", "<b>{{ invoice.amount_due }}</b>")}
{%- if invoice.due_date %}${fact("{{ labels.due_date }}", "{{ invoice.due_date }}")}{% endif %}
{%- if invoice.account %}${fact("{{ labels.account }}", "{{ invoice.account }}")}{% endif %}
{%- if invoice.payment_reference %}${fact("{{ labels.payment_reference }}", "{{ invoice.payment_reference }}")}{% endif %}{% endif %}
{%- if invoice.reference %}${fact("{{ labels.buyer_reference }}", "{{ invoice.reference }}")}{% endif %}
{%- if invoice.link %}<tr><td colspan="2" style="padding:14px 0 0">${button("{{ invoice.link }}", "{{ labels.open_invoice }}")}</td></tr>{% endif %}
</table></td></tr></table>`,

  gift_card: `<table ${TABLE} class="panel" style="background:#f4f6f8;border-radius:8px"><tr><td style="padding:16px 20px"><table ${TABLE}>
${fact("{{ labels.gift_card }}", "{{ gift_card.masked_code }}")}
${fact("{{ labels.gift_card_amount }}", "<b>{{ gift_card.amount }}</b>")}
{%- if gift_card.valid_until %}${fact("{{ labels.gift_card_until }}", "{{ gift_card.valid_until }}")}{% endif %}
<tr><td colspan="2" style="padding:14px 0 0">${button("{{ gift_card.link }}", "{{ labels.open_gift_card }}")}</td></tr>
</table></td></tr></table>`,

  gift_cards: `<table ${TABLE}>
{%- for one in gift_cards %}
<tr><td class="rule" style="padding:10px 0;${RULE}"><table ${TABLE}>
${fact("{{ labels.gift_card }}", "<b>{{ one.amount }}</b> · {{ one.masked_code }}")}
{%- if one.recipient %}${fact("{{ labels.gift_card_to }}", "{{ one.recipient }}")}{% endif %}
{%- if one.is_own %}${fact("", "{{ labels.gift_card_own }}")}{% else %}${fact("{{ labels.gift_card_sent }}", "{{ one.send_date | default: labels.gift_card_now }}")}{% endif %}
{%- if one.valid_until %}${fact("{{ labels.gift_card_until }}", "{{ one.valid_until }}")}{% endif %}
{%- if one.link %}${fact("", `<a class="link" href="{{ one.link }}" style="color:#166534">{{ labels.open_gift_card }}</a>`)}{% endif %}
</table></td></tr>
{%- endfor %}
</table>`,

  tickets: `<table ${TABLE}>
{%- for ticket in tickets %}
{%- capture place %}{{ ticket.event }} {{ ticket.session_time }} {{ ticket.venue }}{% endcapture %}
{%- if grouped and place != place_before %}
<tr><td style="padding:{% if forloop.first %}0{% else %}20px{% endif %} 0 8px;font-size:16px;line-height:22px"><b>{{ ticket.event }}</b><br>
<span class="muted" style="${MUTED};font-size:14px">{{ ticket.session_time }}{% if ticket.venue %}, {{ ticket.venue }}{% endif %}</span></td></tr>
{%- endif %}
{%- assign place_before = place %}
<tr><td{% if grouped or forloop.index > 1 %} class="rule" style="padding:10px 0;${RULE}"{% endif %}>
<table ${TABLE}><tr><td valign="top" style="font-size:16px;line-height:22px">{{ ticket.attendee | default: ticket.ticket_type }}<br>
<span class="muted" style="${MUTED};font-size:14px">{% if ticket.attendee %}{{ ticket.ticket_type }} · {% endif %}<span style="white-space:nowrap">{{ ticket.number }}</span></span></td>
{%- if ticket.link and tickets.size > 1 and links != false %}
<td valign="middle" align="right" style="padding-left:12px;font-size:14px;white-space:nowrap"><a class="link" href="{{ ticket.link }}" style="color:#166534">{{ labels.open_ticket }}</a></td>
{%- endif %}</tr></table></td></tr>
{%- if ticket.link and tickets.size == 1 and links != false %}
<tr><td style="padding:14px 0 6px">${button("{{ ticket.link }}", "{{ labels.open_ticket }}")}</td></tr>
{%- endif %}
{%- endfor %}
</table>`,
};

const text: Blocks["text"] = {
  session: `{{ event.title }}
{%- if session.time %}
{{ labels.when }}: {{ session.time }}{% if session.name %}, {{ session.name }}{% endif %}{% endif %}
{%- if previous_time %}
{{ labels.previously }}: {{ previous_time }}{% endif %}
{%- if session.doors %}
{{ labels.doors }}: {{ session.doors }}{% endif %}
{%- if event.venue or event.address %}
{{ labels.where }}: {{ event.venue }}{% if event.venue and event.address %}, {% endif %}{{ event.address }}{% endif %}
{%- if previous_place %}
{{ labels.previous_place }}: {{ previous_place }}{% endif %}`,

  order: `{{ labels.order }} {{ order.number }}{% if order.code %} · {{ order.code }}{% endif %}
{%- for line in order.lines %}
{{ line.quantity }} × {{ line.title }}: {{ line.total }}
{%- endfor %}
{%- if order.shipping %}
{{ labels.shipping }}: {{ order.shipping }}
{%- endif %}
{%- if order.fee %}
{{ labels.fee }}: {{ order.fee }}
{%- endif %}
{{ labels.total }}: {{ order.total }}`,

  answers: `{% for field in order.fields %}
{{ field.label }}: {{ field.value }}
{%- endfor %}
{%- if order.terms_version %}
{{ labels.terms }}: {{ order.terms_version }}
{%- endif %}`,

  payment: `{% if order.payment_link %}
{%- for one in to_pay.invoices %}{{ labels.invoice }}: {{ one.number }}
{{ labels.amount_due }}: {{ one.amount_due }}
{%- if one.due_date %}
{{ labels.due_date }}: {{ one.due_date }}{% endif %}
{%- if one.account %}
{{ labels.account }}: {{ one.account }}{% endif %}
{%- if one.reference %}
{{ labels.payment_reference }}: {{ one.reference }}{% endif %}
{%- if one.link %}
{{ labels.open_invoice }}: {{ one.link }}{% endif %}
{% else %}{{ labels.amount_due }}: {{ order.amount_due }}
{% endfor %}
{%- if to_pay.not_invoiced %}{{ labels.not_invoiced }}: {{ to_pay.not_invoiced }}
{% endif %}
{{- labels.pay }}: {{ order.payment_link }}{% endif %}`,

  parcel: `{%- for line in parcel.lines %}
{{ line.quantity }} × {{ line.title }}
{%- endfor %}
{%- for one in parcel.tracking %}
{{ labels.tracking }}: {{ one.number }}{% if one.url %} {{ one.url }}{% endif %}
{%- endfor %}
{%- if parcel.to_come.size > 0 %}

{{ labels.to_come }}
{%- for line in parcel.to_come %}
{{ line.quantity }} × {{ line.title }}
{%- endfor %}
{%- endif %}`,

  customer: `{% if customer.name %}{{ labels.customer }}: {{ customer.name }}
{% endif %}{% if customer.company %}{{ labels.company }}: {{ customer.company }}
{% endif %}{% if customer.org_number %}{{ labels.org_number }}: {{ customer.org_number }}
{% endif %}{% if customer.phone %}{{ labels.phone }}: {{ customer.phone }}
{% endif %}{% if customer.email %}{{ labels.email }}: {{ customer.email }}
{% endif %}{% if customer.reference %}{{ labels.buyer_reference }}: {{ customer.reference }}
{% endif %}{{ labels.status }}: {{ status.label }}
{{ labels.open_order }}: {{ admin_link }}`,

  invoice: `{{ labels.invoice }}: {{ invoice.number }}
{{ labels.total }}: {{ invoice.total }}
{%- if invoice.amount_due %}
{{ labels.amount_due }}: {{ invoice.amount_due }}
{%- if invoice.due_date %}
{{ labels.due_date }}: {{ invoice.due_date }}{% endif %}
{%- if invoice.account %}
{{ labels.account }}: {{ invoice.account }}{% endif %}
{%- if invoice.payment_reference %}
{{ labels.payment_reference }}: {{ invoice.payment_reference }}{% endif %}{% endif %}
{%- if invoice.reference %}
{{ labels.buyer_reference }}: {{ invoice.reference }}{% endif %}
{%- if invoice.link %}
{{ labels.open_invoice }}: {{ invoice.link }}{% endif %}`,

  gift_card: `{{ labels.gift_card }}: {{ gift_card.masked_code }}
{{ labels.gift_card_amount }}: {{ gift_card.amount }}
{%- if gift_card.valid_until %}
{{ labels.gift_card_until }}: {{ gift_card.valid_until }}{% endif %}
{{ labels.open_gift_card }}: {{ gift_card.link }}`,

  gift_cards: `{%- for one in gift_cards %}
- {{ one.amount }} · {{ one.masked_code }}
{%- if one.recipient %}
  {{ labels.gift_card_to }}: {{ one.recipient }}{% endif %}
{%- if one.is_own %}
  {{ labels.gift_card_own }}{% else %}
  {{ labels.gift_card_sent }}: {{ one.send_date | default: labels.gift_card_now }}{% endif %}
{%- if one.valid_until %}
  {{ labels.gift_card_until }}: {{ one.valid_until }}{% endif %}
{%- if one.link %}
  {{ labels.open_gift_card }}: {{ one.link }}{% endif %}
{%- endfor %}`,

  tickets: `{%- for ticket in tickets %}
{%- capture place %}{{ ticket.event }} {{ ticket.session_time }} {{ ticket.venue }}{% endcapture %}
{%- if grouped and place != place_before %}{% unless forloop.first %}

{% endunless %}
{{ ticket.event }}, {{ ticket.session_time }}{% if ticket.venue %}, {{ ticket.venue }}{% endif %}
{%- endif %}
{%- assign place_before = place %}
- {% if ticket.attendee %}{{ ticket.attendee }}, {% endif %}{{ ticket.ticket_type }}, {{ ticket.number }}
{%- if ticket.link and links != false %}
  {{ labels.open_ticket }}: {{ ticket.link }}
{%- endif %}
{%- endfor %}`,
};

export const BLOCKS: Blocks = { html, text };
