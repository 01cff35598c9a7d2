import type { MessageWords } from "./en";

const HELLO = `Вітаємо{% if recipient.name %}, {{ recipient.name }}{% endif %}!`;
const SHOW_QR = `Покажіть QR-код на вході: з телефона або на папері.`;
const PAID_BACK = `Якщо є що повертати, кошти вам поверне продавець ({{ shop.name }}), якщо їх вам ще не повернуто. Зверніться, будь ласка, до нього, якщо маєте запитання щодо оплати.`;
const MONEY_BACK = `{% case money %}
{% when "free" %}
{% when "unpaid" %}Платити за {% if tickets.size == 1 %}нього{% else %}них{% endif %} не потрібно.
{% when "reserved" %}За {% if tickets.size == 1 %}нього{% else %}них{% endif %} нічого не буде списано: зарезервовані за {% if tickets.size == 1 %}нього{% else %}них{% endif %} кошти буде звільнено.
{% when "partly" %}Несплачену частину більше не потрібно сплачувати. ${PAID_BACK}
{% else %}${PAID_BACK}
{% endcase %}`;

export const uk: MessageWords = {
  labels: {
    order: "Замовлення",
    terms: "Прийнято умови, версія",
    customer: "Покупець",
    email: "Ел. пошта",
    phone: "Телефон",
    company: "Компанія",
    org_number: "Код компанії",
    buyer_reference: "Номер у покупця",
    invoice: "Рахунок",
    open_invoice: "Відкрити рахунок",
    due_date: "Сплатити до",
    account: "Банківський рахунок",
    payment_reference: "Призначення платежу",
    not_invoiced: "Ще не включено до рахунка",
    status: "Статус",
    open_order: "Відкрити замовлення",
    when: "Коли",
    previously: "Раніше було",
    previous_place: "Попереднє місце",
    doors: "Вхід з",
    where: "Де",
    open_ticket: "Відкрити квиток",
    gift_card: "Подарункова картка",
    gift_card_amount: "Сума",
    gift_card_until: "Дійсна до (включно)",
    gift_card_to: "Для",
    gift_card_sent: "Буде надіслано",
    gift_card_now: "зараз",
    gift_card_own: "додано, щоб ви подарували самі",
    open_gift_card: "Відкрити картку",
    tracking: "Номер відстеження",
    to_come: "Буде надіслано пізніше",
    footer: {
      tickets: "Цей лист стосується ваших квитків. Продавець: {{ shop.name }}.",
      order: "Цей лист стосується вашого замовлення. Продавець: {{ shop.name }}.",
      invoice: "Цей лист стосується рахунка. Продавець: {{ shop.name }}.",
      gift_card: "Цей лист стосується подарункової картки. Продавець: {{ shop.name }}.",
      merchant:
        "Ви отримали цей лист, бо вас сповіщають про нові замовлення. Магазин: {{ shop.name }}.",
    },
  },
  mails: {
    order_tickets: {
      subject: `{% if tickets.size == 1 %}Ваш квиток{% else %}Ваші квитки{% endif %}{% if event.title %}: {{ event.title }}{% endif %} (замовлення {{ order.number }})`,
      preheader: `Замовлення {{ order.number }} підтверджено.`,
      heading: `Дякуємо за замовлення`,
      body: `{% if message.size > 0 %}{% for line in message %}{{ line }}

{% endfor %}{% else %}${HELLO}

Замовлення {{ order.number }} підтверджено. {% endif %}{% if has_others %}{% if tickets.size == 1 %}Новий квиток додано до листа у форматі PDF{% else %}Нові квитки додано до листа в одному файлі PDF{% endif %}; квитки, які у вас уже є, залишаються дійсними.{% elsif to_come > 0 %}До листа додано квитки у форматі PDF: {{ tickets.size }} з {{ tickets.size | plus: to_come }} у замовленні.{% elsif tickets.size == 1 %}Квиток додано до листа у форматі PDF.{% else %}Усі квитки додано до листа в одному файлі PDF.{% endif %}{% if to_come == 1 %} Ще один квиток надійде, коли його буде оплачено.{% elsif to_come > 1 %} Решта квитків ({{ to_come }}) надійде, коли їх буде оплачено.{% endif %} ${SHOW_QR}

{% render "order" %}

{% render "answers" %}

{% render "tickets", grouped: true %}

Якщо ви вказали електронні адреси інших учасників, вони також отримають свої квитки електронною поштою.`,
    },

    ticket: {
      subject: `{% if tickets.size == 1 %}Ваш квиток{% else %}Ваші квитки{% endif %}: {{ event.title }}`,
      preheader: `{{ session.time }}{% if event.venue %}, {{ event.venue }}{% endif %}`,
      heading: `{% if tickets.size == 1 %}Ось ваш квиток{% else %}Ось ваші квитки{% endif %}`,
      body: `${HELLO}

{% if tickets.size == 1 %}Квиток додано до листа у форматі PDF{% else %}Квитки додано до листа у форматі PDF{% endif %} разом із файлом для календаря. ${SHOW_QR}

{% render "session" %}

{% render "tickets" %}

До зустрічі!`,
    },

    ticket_reissued: {
      subject: `Ваш новий квиток: {{ event.title }}`,
      preheader: `Попередній QR-код більше не діє.`,
      heading: `Ось ваш новий квиток`,
      body: `${HELLO}

Ваш квиток видано заново, новий додано до листа у форматі PDF. Попередні QR-код і посилання більше не діють, тож користуйтеся, будь ласка, цим квитком.

{% render "session" %}

{% render "tickets" %}`,
    },

    ticket_moved: {
      subject: `Новий час для вашого квитка: {{ event.title }}`,
      preheader: `{{ session.time }}`,
      heading: `Ваш квиток перенесено на інший час`,
      body: `${HELLO}

Зверніть увагу на нові дату й час. Оновлений квиток додано до листа у форматі PDF.

{% render "session" %}

{% render "tickets" %}

Якщо новий час вам не підходить, зверніться, будь ласка, до продавця ({{ shop.name }}).`,
    },

    tickets_cancelled: {
      subject: `{% case reason %}
{% when "event" %}Скасовано: {{ event.title }}
{% when "session" %}Скасовано: {{ event.title }}, {{ session.time }}
{% when "order" %}Замовлення {{ order.number }} скасовано
{% else %}{% if tickets.size == 1 %}Ваш квиток скасовано{% else %}Ваші квитки скасовано{% endif %}{% if event.title %}: {{ event.title }}{% endif %}
{% endcase %}`,
      preheader: `{% if tickets.size == 1 %}Ваш квиток більше не дійсний.{% else %}Ваші квитки більше не дійсні.{% endif %}`,
      heading: `{% case reason %}
{% when "event" %}Подію скасовано
{% when "session" %}Сеанс скасовано
{% when "order" %}Ваше замовлення скасовано
{% else %}{% if tickets.size == 1 %}Ваш квиток скасовано{% else %}Ваші квитки скасовано{% endif %}
{% endcase %}`,
      body: `${HELLO}

{% case reason %}
{% when "event" %}На жаль, подію «{{ event.title }}» скасовано.
{% when "session" %}На жаль, подію «{{ event.title }}» скасовано на цей час: {{ session.time }}.
{% when "order" %}Замовлення {{ order.number }} скасовано.
{% endcase %}

{% if tickets.size == 1 %}Цей квиток більше не дійсний:{% else %}Ці квитки більше не дійсні:{% endif %}

{% render "tickets", grouped: true, links: false %}

${MONEY_BACK}

{% for one in void_invoices %}Рахунок {{ one.number }} анульовано, його не потрібно сплачувати.

{% endfor %}

{% if void_invoices.size > 0 and has_new_invoice %}На решту суми надійде новий рахунок.{% endif %}`,
    },

    session_changed: {
      subject: `{% case change %}{% when "time" %}Новий час{% when "place" %}Нове місце{% else %}Новий час і місце{% endcase %}: {{ event.title }}`,
      preheader: `{{ session.time | default: event.venue }}`,
      heading: `{% case change %}{% when "time" %}Час змінено{% when "place" %}Місце змінено{% else %}Час і місце змінено{% endcase %}`,
      body: `${HELLO}

{% for line in message %}{{ line }}

{% endfor %}

{% render "session" %}

{% unless session %}{% assign several = true %}{% endunless %}

{% render "tickets", grouped: several %}

{% if has_ticket %}{% if tickets.size == 1 %}Оновлений квиток додано{% else %}Оновлені квитки додано{% endif %} до листа у форматі PDF разом із файлом для календаря. QR-код залишається тим самим.{% else %}{% if tickets.size == 1 %}Квиток стане дійсним{% else %}Квитки стануть дійсними{% endif %}, коли замовлення буде оплачено.{% endif %}

Якщо це вам не підходить, зверніться, будь ласка, до продавця ({{ shop.name }}).`,
    },

    session_reminder: {
      subject: `Незабаром: {{ event.title }}, {{ session.time }}`,
      preheader: `{% if session.doors %}Вхід з {{ session.doors }}. {% endif %}{{ event.venue }}`,
      heading: `До скорої зустрічі`,
      body: `${HELLO}

Нагадуємо: незабаром відбудеться подія «{{ event.title }}».

{% render "session" %}

{% render "tickets" %}

На вході майте QR-код квитка напоготові: на телефоні або на папері.`,
    },

    order_confirmation: {
      subject: `Ваше замовлення {{ order.number }}, {{ shop.name }}`,
      preheader: `Ми отримали замовлення {{ order.number }}.`,
      heading: `Дякуємо за замовлення`,
      body: `${HELLO}

Ми отримали ваше замовлення.{% if by_invoice %} З вами зв’яжеться продавець ({{ shop.name }}) і надішле рахунок.{% if deadline %} До {{ deadline.date }} замовлення чекає на оплату{% if deadline.releases %}; якщо до того часу нічого не надійде, його буде скасовано{% if has_tickets %}, а місця звільняться для інших{% endif %}{% endif %}.{% endif %}{% endif %}{% if order.payment_link %} {% if by_invoice %}Якщо бажаєте сплатити одразу, усе потрібне для цього є на цій сторінці:{% else %}Сплатити його можна тут:{% endif %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% render "answers" %}`,
    },

    order_status: {
      subject: `{% if comes_due %}Замовлення {{ order.number }}: залишилося сплатити {{ order.amount_due }}{% else %}Замовлення {{ order.number }}: {{ status.label }}{% endif %}`,
      preheader: `{% if comes_due %}За замовлення {{ order.number }} залишилося сплатити {{ order.amount_due }}.{% else %}Статус вашого замовлення {{ order.number }} змінено.{% endif %}`,
      heading: `{% if comes_due %}Залишилося доплатити{% else %}{{ status.label }}{% endif %}`,
      body: `${HELLO}

{% if tickets.size > 0 %}Замовлення {{ order.number }} скасовано. {% if tickets.size == 1 %}Цей квиток більше не дійсний:{% else %}Ці квитки більше не дійсні:{% endif %}{% elsif comes_due %}Замовлення {{ order.number }} змінено, і тепер воно коштує більше, ніж за нього сплачено. {% if comes_due.paid %}Сплачено {{ comes_due.paid }}, залишилося сплатити {{ order.amount_due }}.{% else %}Залишилося сплатити {{ order.amount_due }}.{% endif %}{% if comes_due.keeps_tickets %} Квитки, які вже дійсні, залишаються дійсними.{% endif %}{% else %}Новий статус вашого замовлення {{ order.number }}: {{ status.label }}.{% endif %}

{% if tickets.size > 0 %}{% render "tickets", grouped: true, links: false %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% if tickets.size > 0 %}${MONEY_BACK}{% endif %}`,
    },

    order_unpaid: {
      subject: `Замовлення {{ order.number }} не оплачено і скасовано`,
      preheader: `З вас нічого не стягнуто.`,
      heading: `Ваше замовлення скасовано`,
      body: `${HELLO}

Оплату замовлення {{ order.number }} так і не було завершено, тому його скасовано. З вас нічого не стягнуто: суму, яку міг зарезервувати ваш банк, буде розблоковано, а сплачене подарунковою карткою знову на ній.

Квитки з нього недійсні.

Якщо воно вам ще потрібне, ви можете замовити знову.

{% render "order" %}`,
    },

    order_expired: {
      subject: `Замовлення {{ order.number }} вчасно не оплачено і скасовано`,
      preheader: `Вам нічого не потрібно сплачувати.`,
      heading: `Ваше замовлення скасовано`,
      body: `${HELLO}

Замовлення {{ order.number }} мало бути оплачене за рахунком, але до кінцевого терміну оплата не надійшла. Тепер його скасовано, і вам нічого не потрібно сплачувати: рахунок, який ви за нього отримали, анульовано.

{% if has_tickets %}Квитки з нього недійсні, а місця вільні для інших.{% endif %}

Якщо ви тим часом сплатили, зв’яжіться, будь ласка, з продавцем ({{ shop.name }}). Якщо воно вам ще потрібне, ви можете замовити знову.

{% render "order" %}`,
    },

    shipped: {
      subject: `Замовлення {{ order.number }}: {% if parcel.to_come.size > 0 %}частину вже відправлено{% else %}вже відправлено{% endif %}`,
      preheader: `{% for line in parcel.lines %}{{ line.quantity }} × {{ line.title }}{% unless forloop.last %}, {% endunless %}{% endfor %}`,
      heading: `Ваша посилка вже в дорозі`,
      body: `${HELLO}

Ми відправили {% if parcel.to_come.size > 0 %}частину вашого замовлення {{ order.number }}{% else %}ваше замовлення {{ order.number }}{% endif %}:

{% render "parcel" %}

{% if parcel.to_come.size > 0 %}Решта надійде іншою посилкою.{% endif %}`,
    },

    merchant_order: {
      subject: `Нове замовлення{% if by_invoice %} з оплатою за рахунком{% endif %} {{ order.number }}: {{ order.total }}`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Нове замовлення{% if by_invoice %} з оплатою за рахунком{% endif %} {{ order.number }}`,
      body: `{% if by_invoice %}Покупець просить рахунок і чекає, що ви з ним зв’яжетеся.{% if deadline %} До {{ deadline.date }} замовлення чекає на оплату{% if deadline.releases %} і буде скасоване, якщо до того часу нічого не надійде{% endif %}.{% endif %}{% endif %}

{% render "customer" %}

{% render "order" %}

{% render "answers" %}`,
    },

    merchant_order_expired: {
      subject: `Замовлення {{ order.number }} вчасно не оплачено і скасовано`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Замовлення {{ order.number }} скасовано`,
      body: `Замовлення мало бути оплачене за рахунком, але до кінцевого терміну оплата не надійшла. Тепер його скасовано{% if has_tickets %}, а місця знову вільні{% endif %}. Якщо за нього було виставлено рахунок, його анульовано.

{% render "customer" %}

{% render "order" %}`,
    },

    invoice: {
      subject: `Рахунок {{ invoice.number }}, {{ shop.name }}`,
      preheader: `{% if invoice.amount_due %}{{ invoice.amount_due }}{% if invoice.due_date %}, сплатити до {{ invoice.due_date }}{% endif %}{% else %}Рахунок сплачено.{% endif %}`,
      heading: `Рахунок {{ invoice.number }}`,
      body: `${HELLO}

Надсилаємо рахунок за замовлення {{ order.number }}. Його додано у форматі PDF.

{% render "invoice" %}

{% if invoice.amount_due == nil %}Сплачувати більше нічого не потрібно.{% elsif invoice.payment_reference %}Під час оплати вкажіть, будь ласка, призначення платежу.{% endif %}

{% if invoice.order_ends %}Якщо до {{ invoice.order_ends }} нічого не буде сплачено, замовлення буде скасовано.{% endif %}`,
    },

    invoice_reminder: {
      subject: `Нагадування: рахунок {{ invoice.number }}, {{ shop.name }}`,
      preheader: `{{ invoice.amount_due }}`,
      heading: `Рахунок {{ invoice.number }} очікує оплати`,
      body: `${HELLO}

{% if invoice.is_overdue %}Термін оплати рахунка {{ invoice.number }} за замовлення {{ order.number }} минув ({{ invoice.due_date }}), а ми ще не отримали повної оплати.{% else %}Нагадуємо: до {{ invoice.due_date }} слід сплатити рахунок {{ invoice.number }} за замовлення {{ order.number }}.{% endif %} Його додано у форматі PDF.

{% render "invoice" %}

{% if invoice.order_ends %}Якщо до {{ invoice.order_ends }} нічого не буде сплачено, замовлення буде скасовано.{% endif %}

Якщо ви вже сплатили, не зважайте на цей лист.`,
    },

    credit_note: {
      subject: `Кредит-нота {{ credit_note.number }}, {{ shop.name }}`,
      preheader: `{{ credit_note.total }} за рахунком {{ credit_note.invoice_number }}`,
      heading: `Кредит-нота {{ credit_note.number }}`,
      body: `${HELLO}

Ми зменшили на {{ credit_note.total }} рахунок {{ credit_note.invoice_number }} за замовлення {{ order.number }}. Кредит-ноту додано у форматі PDF.

{% if credit_note.refunded %}Уже повернено {{ credit_note.refunded }} тим самим способом, яким було сплачено.{% endif %}{% unless credit_note.is_refunded %} Якщо є {% if credit_note.refunded %}ще {% endif %}що повертати, кошти вам поверне продавець ({{ shop.name }}).{% endunless %}`,
    },

    gift_card: {
      subject: `{% if giver %}Подарункова картка від: {{ giver }}{% else %}Ваша подарункова картка: {{ shop.name }}{% endif %}`,
      preheader: `{{ gift_card.amount }} на покупки. Магазин: {{ shop.name }}`,
      heading: `{% if giver %}{{ giver }} дарує вам подарункову картку{% else %}Ось ваша подарункова картка{% endif %}`,
      body: `${HELLO}

{% for line in gift_card.message %}{{ line }}

{% endfor %}

Подарункову картку ({{ shop.name }}) додано у форматі PDF. {% if gift_card.is_credit %}Увійдіть до свого облікового запису в інтернет-магазині та активуйте її код: сума стане вашим кредитом, яким ви платитимете.{% else %}Платити слід кодом, що на ній; решта залишається на картці.{% endif %} Карткою може скористатися кожен, хто має код, тож нікому його не показуйте.

{% render "gift_card" %}`,
    },

    gift_cards_bought: {
      subject: `{% if gift_cards.size == 1 %}Ваша подарункова картка{% else %}Ваші подарункові картки{% endif %} (замовлення {{ order.number }}), {{ shop.name }}`,
      preheader: `{% if gift_cards.size == 1 %}Карткою із замовлення {{ order.number }} можна платити.{% else %}Картками із замовлення {{ order.number }} можна платити.{% endif %}`,
      heading: `{% if gift_cards.size == 1 %}Ваша подарункова картка готова{% else %}Ваші подарункові картки готові{% endif %}`,
      body: `${HELLO}

{% if gift_cards.size == 1 %}Подарунковою карткою із замовлення {{ order.number }} можна користуватися.{% else %}Подарунковими картками із замовлення {{ order.number }} можна користуватися.{% endif %}{% if own_count == gift_cards.size %} {% if own_count == 1 %}Її додано у форматі PDF: її{% else %}Їх додано в одному PDF: їх{% endif %} можна надрукувати або переслати.{% elsif own_count > 0 %} Картки, які ви даруєте самі ({{ own_count }}), додано у форматі PDF: їх можна надрукувати або переслати.{% endif %}

{% render "gift_cards" %}`,
    },

    gift_card_expires: {
      subject: `На вашій подарунковій картці є {{ gift_card.amount }}, {{ shop.name }}`,
      preheader: `Нею можна платити до {{ gift_card.valid_until }}`,
      heading: `Не забудьте про подарункову картку`,
      body: `${HELLO}

Нагадуємо: термін дії вашої подарункової картки ({{ shop.name }}) скоро мине, а на ній ще є {{ gift_card.amount }}.

{% render "gift_card" %}`,
    },
  },
  /** What `session_changed` says of it, unless the merchant writes something else this once. */
  session_changed: {
    time: `Час змінено. Зверніть увагу на нові дату й час.`,
    place: `Місце змінено. Зверніть увагу, де це тепер.`,
    both: `Час і місце змінено. Зверніть увагу, коли й де це тепер.`,
  },
  merchant_sms: `Нове замовлення{% if by_invoice %} з оплатою за рахунком{% endif %} {{ order.number }}{% if by_invoice and order.code %} ({{ order.code }}){% endif %}: {{ order.total }}{% if customer.name %}, {{ customer.name }}{% endif %}{% if by_invoice and customer.company %}, {{ customer.company }}{% endif %}{% if by_invoice and customer.phone %}, {{ customer.phone }}{% endif %}. {{ shop.name }}`,
  notices: {
    new_order: {
      title: `Нове замовлення {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}, {{ status.label }}`,
    },
    paid_while_cancelled: {
      title: `Надійшли гроші за скасоване замовлення {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Поверніть їх або надайте замовленню інший статус.`,
    },
    paid_when_closed: {
      title: `Надійшли гроші за скасоване замовлення {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Поверніть їх: замовлення остаточно скасовано в Medusa.`,
    },
    lacks_tickets: {
      title: `Замовленню {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} бракує квитків`,
      description: `{% if problem == "event_cancelled" %}Подію або сеанс скасували, поки за замовлення платили. Поверніть гроші.{% elsif problem == "not_a_ticket" %}Один із його рядків — варіант, якого подія не продає, тому квитка немає. Додайте до замовлення квиток або поверніть гроші.{% else %}Для всіх його квитків не вистачає місць. Поверніть гроші або звільніть місця, і квитки з’являться.{% endif %}`,
    },
    overpaid: {
      title: `За замовлення {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} сплачено забагато`,
      description: `Покупець сплатив за посиланням, хоча замовлення тим часом оплатили інакше або змінили. Поверніть надлишок.`,
    },
    payment_due: {
      title: `За замовленням {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} знову є що сплатити`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}до сплати {{ order.amount_due }}. Замовлення очікує на оплату, клієнту надіслано посилання для оплати.`,
    },
    order_expired: {
      title: `Замовлення {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} вчасно не оплачено і скасовано`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. {% if has_tickets %}Місця знову вільні, а виставлені{% else %}Виставлені{% endif %} за нього рахунки анульовано.`,
    },
    gift_card_waits: {
      title: `{% if order %}Замовлення {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: подарункову картку{% else %}Подарункову картку{% endif %} не вдалося надіслати вчасно`,
      description: `{{ gift_card.masked_code }}, {{ gift_card.amount }}: мала надійти {{ gift_card.send_date }}, отримувач: {{ gift_card.recipient }}. Нею ще не можна платити, бо кошти не списано або її ніхто не активував. Її буде надіслано, щойно це стане можливо.`,
    },
    gift_card_spent: {
      title: `Замовлення {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: придбаною в ньому подарунковою карткою вже платили`,
      description: `На {{ gift_card.masked_code }} вартістю {{ gift_card.amount }} лишилося {{ gift_card.balance }}. Покупку скасовано, повернуто або за неї повернено гроші, а картка лишається чинною, бо нею хтось платив. Вимкніть її або встановіть нову суму, якщо нею більше не мають платити.`,
    },
    gift_card_guesses: {
      title: `Можливо, хтось добирає коди подарункових карток`,
      description: `За годину спробували стільки кодів, що не відкривають жодної картки: {{ failures }}. Це більше, ніж помилок під час введення. Ваші покупці платять, як і раніше: кожна адреса й кожен кошик мають лише кілька спроб. Якщо це триватиме, вимкніть перевірку залишку в розділі «Налаштування → Подарункові картки» й повідомте того, хто обслуговує сервер.`,
    },
    webhook_disabled: {
      title: `Вебхук вимкнено`,
      description: `{% if reason == "gone" %}Отримувач {{ webhook.name }} відповів, що його більше немає (410). Йому нічого не надсилатиметься, доки ви не ввімкнете вебхук знову.{% else %}Усе надіслане до {{ webhook.name }} не доходило п’ять днів. Більше нічого не надсилатиметься, доки ви не ввімкнете вебхук знову.{% endif %}`,
    },
  },
};
