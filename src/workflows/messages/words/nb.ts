import type { MessageWords } from "./en";

const HELLO = `Hei{% if recipient.name %}, {{ recipient.name }}{% endif %}!`;
const SHOW_QR = `Vis QR-koden ved inngangen, på mobilen eller på papir.`;
const PAID_BACK = `Er det noe å betale tilbake, er det {{ shop.name }} som betaler det tilbake til deg, om du ikke allerede har fått det. Ta kontakt med dem hvis du har spørsmål om betalingen.`;
const MONEY_BACK = `{% case money %}
{% when "free" %}
{% when "unpaid" %}Du trenger ikke å betale for {% if tickets.size == 1 %}den{% else %}dem{% endif %}.
{% when "reserved" %}Ingenting trekkes for {% if tickets.size == 1 %}den{% else %}dem{% endif %}: det som er reservert for {% if tickets.size == 1 %}den{% else %}dem{% endif %}, frigis.
{% when "partly" %}Det som ikke er betalt, kreves ikke lenger. ${PAID_BACK}
{% else %}${PAID_BACK}
{% endcase %}`;

export const nb: MessageWords = {
  labels: {
    order: "Ordre",
    terms: "Godtatte vilkår, versjon",
    customer: "Kunde",
    email: "E-post",
    phone: "Telefon",
    company: "Firma",
    org_number: "Organisasjonsnummer",
    buyer_reference: "Kundens referanse",
    invoice: "Faktura",
    open_invoice: "Åpne fakturaen",
    due_date: "Forfallsdato",
    account: "Konto",
    payment_reference: "Betalingsreferanse",
    not_invoiced: "Ikke fakturert ennå",
    status: "Status",
    open_order: "Åpne ordren",
    when: "Tid",
    previously: "Tidligere tid",
    previous_place: "Tidligere sted",
    doors: "Dørene åpner",
    where: "Sted",
    open_ticket: "Åpne billetten",
    gift_card: "Gavekort",
    gift_card_amount: "Beløp",
    gift_card_until: "Gyldig til og med",
    gift_card_to: "Til",
    gift_card_sent: "Sendes på e-post",
    gift_card_now: "nå",
    gift_card_own: "vedlagt, til å gi videre",
    open_gift_card: "Åpne gavekortet",
    tracking: "Sporingsnummer",
    to_come: "Kommer senere",
    footer: {
      tickets: "Denne e-posten gjelder billetter fra {{ shop.name }}.",
      order: "Denne e-posten gjelder bestillingen din hos {{ shop.name }}.",
      invoice: "Denne e-posten gjelder en faktura fra {{ shop.name }}.",
      gift_card: "Denne e-posten gjelder et gavekort fra {{ shop.name }}.",
      merchant: "Du får denne e-posten fordi {{ shop.name }} varsler deg om ordrer.",
    },
  },
  mails: {
    order_tickets: {
      subject: `{% if tickets.size == 1 %}Billetten din{% else %}Billettene dine{% endif %}{% if event.title %} til {{ event.title }}{% endif %} (ordre {{ order.number }})`,
      preheader: `Ordre {{ order.number }} er bekreftet.`,
      heading: `Takk for bestillingen`,
      body: `{% if message.size > 0 %}{% for line in message %}{{ line }}

{% endfor %}{% else %}${HELLO}

Ordre {{ order.number }} er bekreftet. {% endif %}{% if has_others %}{% if tickets.size == 1 %}Den nye billetten ligger vedlagt som PDF{% else %}De nye billettene ligger vedlagt i én PDF{% endif %}; billettene du har fra før, er fortsatt gyldige.{% elsif to_come > 0 %}{{ tickets.size }} av ordrens {{ tickets.size | plus: to_come }} billetter ligger vedlagt {% if tickets.size == 1 %}som PDF{% else %}i én PDF{% endif %}.{% elsif tickets.size == 1 %}Billetten ligger vedlagt som PDF.{% else %}Alle billettene ligger vedlagt i én PDF.{% endif %}{% if to_come == 1 %} Én billett til kommer når den er betalt.{% elsif to_come > 1 %} {{ to_come }} billetter til kommer når de er betalt.{% endif %} ${SHOW_QR}

{% render "order" %}

{% render "answers" %}

{% render "tickets", grouped: true %}

Hvis du har oppgitt e-postadressene til andre deltakere, får de også sin egen billett på e-post.`,
    },

    ticket: {
      subject: `{% if tickets.size == 1 %}Billetten din{% else %}Billettene dine{% endif %} til {{ event.title }}`,
      preheader: `{{ session.time }}{% if event.venue %}, {{ event.venue }}{% endif %}`,
      heading: `{% if tickets.size == 1 %}Her er billetten din{% else %}Her er billettene dine{% endif %}`,
      body: `${HELLO}

{% if tickets.size == 1 %}Billetten din ligger vedlagt som PDF{% else %}Billettene dine ligger vedlagt som PDF{% endif %}, sammen med en kalenderfil. ${SHOW_QR}

{% render "session" %}

{% render "tickets" %}

Velkommen!`,
    },

    ticket_reissued: {
      subject: `Den nye billetten din til {{ event.title }}`,
      preheader: `Den gamle QR-koden virker ikke lenger.`,
      heading: `Her er den nye billetten din`,
      body: `${HELLO}

Billetten din er utstedt på nytt, og den nye ligger vedlagt som PDF. Den gamle QR-koden og den gamle lenken virker ikke lenger, så bruk denne.

{% render "session" %}

{% render "tickets" %}`,
    },

    ticket_moved: {
      subject: `Ny tid for billetten din: {{ event.title }}`,
      preheader: `{{ session.time }}`,
      heading: `Billetten din er flyttet til et annet tidspunkt`,
      body: `${HELLO}

Merk deg den nye datoen og tiden. Den oppdaterte billetten ligger vedlagt som PDF.

{% render "session" %}

{% render "tickets" %}

Ta kontakt med {{ shop.name }} hvis den nye tiden ikke passer.`,
    },

    tickets_cancelled: {
      subject: `{% case reason %}
{% when "event" %}Avlyst: {{ event.title }}
{% when "session" %}Avlyst: {{ event.title }}, {{ session.time }}
{% when "order" %}Ordre {{ order.number }} er kansellert
{% else %}{% if tickets.size == 1 %}Billetten din er kansellert{% else %}Billettene dine er kansellert{% endif %}{% if event.title %}: {{ event.title }}{% endif %}
{% endcase %}`,
      preheader: `{% if tickets.size == 1 %}Billetten din er ikke lenger gyldig.{% else %}Billettene dine er ikke lenger gyldige.{% endif %}`,
      heading: `{% case reason %}
{% when "event" %}Arrangementet er avlyst
{% when "session" %}Arrangementet er avlyst
{% when "order" %}Ordren din er kansellert
{% else %}{% if tickets.size == 1 %}Billetten din er kansellert{% else %}Billettene dine er kansellert{% endif %}
{% endcase %}`,
      body: `${HELLO}

{% case reason %}
{% when "event" %}{{ event.title }} er dessverre avlyst.
{% when "session" %}{{ event.title }} er dessverre avlyst på dette tidspunktet: {{ session.time }}.
{% when "order" %}Ordre {{ order.number }} er kansellert.
{% endcase %}

{% if tickets.size == 1 %}Denne billetten er ikke lenger gyldig:{% else %}Disse billettene er ikke lenger gyldige:{% endif %}

{% render "tickets", grouped: true, links: false %}

${MONEY_BACK}

{% for one in void_invoices %}Faktura {{ one.number }} er annullert, og du skal ikke betale den.

{% endfor %}

{% if void_invoices.size > 0 and has_new_invoice %}En ny faktura på det som gjenstår, kommer.{% endif %}`,
    },

    session_changed: {
      subject: `{% case change %}{% when "time" %}Nytt tidspunkt{% when "place" %}Nytt sted{% else %}Nytt tidspunkt og sted{% endcase %}: {{ event.title }}`,
      preheader: `{{ session.time | default: event.venue }}`,
      heading: `{% case change %}{% when "time" %}Tidspunktet er endret{% when "place" %}Stedet er endret{% else %}Tid og sted er endret{% endcase %}`,
      body: `${HELLO}

{% for line in message %}{{ line }}

{% endfor %}

{% render "session" %}

{% unless session %}{% assign several = true %}{% endunless %}

{% render "tickets", grouped: several %}

{% if has_ticket %}{% if tickets.size == 1 %}Den oppdaterte billetten{% else %}De oppdaterte billettene{% endif %} ligger vedlagt som PDF, sammen med en kalenderfil. QR-koden er den samme som før.{% else %}{% if tickets.size == 1 %}Billetten{% else %}Billettene{% endif %} blir gyldig{% if tickets.size > 1 %}e{% endif %} når ordren er betalt.{% endif %}

Ta kontakt med {{ shop.name }} hvis det ikke passer.`,
    },

    session_reminder: {
      subject: `Snart: {{ event.title }}, {{ session.time }}`,
      preheader: `{% if session.doors %}Dørene åpner: {{ session.doors }}. {% endif %}{{ event.venue }}`,
      heading: `Vi ses snart`,
      body: `${HELLO}

En liten påminnelse: Det er snart tid for {{ event.title }}.

{% render "session" %}

{% render "tickets" %}

Ha QR-koden klar ved inngangen, på mobilen eller på papir.`,
    },

    order_confirmation: {
      subject: `Bestillingen din {{ order.number }} hos {{ shop.name }}`,
      preheader: `Vi har mottatt ordre {{ order.number }}.`,
      heading: `Takk for bestillingen`,
      body: `${HELLO}

Vi har mottatt bestillingen din.{% if by_invoice %} {{ shop.name }} tar kontakt med deg og sender fakturaen.{% if deadline %} Ordren venter på betaling til {{ deadline.date }}{% if deadline.releases %}; er ingenting kommet inn da, blir den kansellert{% if has_tickets %}, og plassene blir ledige for andre{% endif %}{% endif %}.{% endif %}{% endif %}{% if order.payment_link %} {% if by_invoice %}Vil du heller betale med en gang, finner du alt du trenger til det, på denne siden:{% else %}Den kan betales her:{% endif %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% render "answers" %}`,
    },

    order_status: {
      subject: `{% if comes_due %}Ordre {{ order.number }}: {{ order.amount_due }} gjenstår å betale{% else %}Ordre {{ order.number }}: {{ status.label }}{% endif %}`,
      preheader: `{% if comes_due %}{{ order.amount_due }} gjenstår å betale for ordre {{ order.number }}.{% else %}Ordren din {{ order.number }} har fått ny status.{% endif %}`,
      heading: `{% if comes_due %}Det gjenstår noe å betale{% else %}{{ status.label }}{% endif %}`,
      body: `${HELLO}

{% if tickets.size > 0 %}Ordre {{ order.number }} er kansellert. {% if tickets.size == 1 %}Denne billetten er ikke lenger gyldig:{% else %}Disse billettene er ikke lenger gyldige:{% endif %}{% elsif comes_due %}Ordre {{ order.number }} er endret og koster mer enn det som er betalt. {% if comes_due.paid %}{{ comes_due.paid }} er betalt, og {{ order.amount_due }} gjenstår.{% else %}{{ order.amount_due }} gjenstår å betale.{% endif %}{% if comes_due.keeps_tickets %} Billetter som allerede er gyldige, er fortsatt gyldige.{% endif %}{% else %}Ordren din {{ order.number }} har fått ny status: {{ status.label }}.{% endif %}

{% if tickets.size > 0 %}{% render "tickets", grouped: true, links: false %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% if tickets.size > 0 %}${MONEY_BACK}{% endif %}`,
    },

    order_unpaid: {
      subject: `Ordre {{ order.number }} ble ikke betalt og er kansellert`,
      preheader: `Du blir ikke belastet for den.`,
      heading: `Ordren din er kansellert`,
      body: `${HELLO}

Betalingen av ordre {{ order.number }} ble aldri fullført, så ordren er nå kansellert. Du blir ikke belastet: Et beløp som banken din kan ha reservert, frigis, og det et gavekort har betalt, står på det igjen.

Billettene i den er ikke gyldige.

Vil du fortsatt ha den, er du velkommen til å bestille på nytt.

{% render "order" %}`,
    },

    order_expired: {
      subject: `Ordre {{ order.number }} ble ikke betalt i tide og er kansellert`,
      preheader: `Du har ingenting å betale.`,
      heading: `Ordren din er kansellert`,
      body: `${HELLO}

Ordre {{ order.number }} skulle betales mot faktura, og betalingen kom ikke inn innen fristen. Ordren er nå kansellert, og du har ingenting å betale: En faktura du har fått for den, gjelder ikke lenger.

{% if has_tickets %}Billettene i den er ikke gyldige, og plassene er ledige for andre.{% endif %}

Har du betalt i mellomtiden, ta kontakt med {{ shop.name }}. Vil du fortsatt ha den, er du velkommen til å bestille på nytt.

{% render "order" %}`,
    },

    shipped: {
      subject: `Bestilling {{ order.number }}: {% if parcel.to_come.size > 0 %}en del av den er på vei{% else %}den er på vei{% endif %}`,
      preheader: `{% for line in parcel.lines %}{{ line.quantity }} × {{ line.title }}{% unless forloop.last %}, {% endunless %}{% endfor %}`,
      heading: `Pakken din er på vei`,
      body: `${HELLO}

Vi har sendt {% if parcel.to_come.size > 0 %}en del av bestillingen din, {{ order.number }}{% else %}bestillingen din, {{ order.number }}{% endif %}:

{% render "parcel" %}

{% if parcel.to_come.size > 0 %}Resten kommer i en annen pakke.{% endif %}`,
    },

    merchant_order: {
      subject: `Ny ordre{% if by_invoice %} på faktura{% endif %} {{ order.number }}: {{ order.total }}`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Ny ordre{% if by_invoice %} på faktura{% endif %} {{ order.number }}`,
      body: `{% if by_invoice %}Kunden har bestilt mot faktura og venter på å høre fra dere.{% if deadline %} Ordren venter på betaling til {{ deadline.date }}{% if deadline.releases %}, og kanselleres hvis ingenting er kommet inn da{% endif %}.{% endif %}{% endif %}

{% render "customer" %}

{% render "order" %}

{% render "answers" %}`,
    },

    merchant_order_expired: {
      subject: `Ordre {{ order.number }} ble ikke betalt i tide og er kansellert`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Ordre {{ order.number }} er kansellert`,
      body: `Ordren skulle betales mot faktura, og betalingen kom ikke inn innen fristen. Den er nå kansellert{% if has_tickets %}, og plassene er ledige igjen{% endif %}. Var det utstedt en faktura for den, er den annullert.

{% render "customer" %}

{% render "order" %}`,
    },

    invoice: {
      subject: `Faktura {{ invoice.number }} fra {{ shop.name }}`,
      preheader: `{% if invoice.amount_due %}{{ invoice.amount_due }}{% if invoice.due_date %}, forfaller {{ invoice.due_date }}{% endif %}{% else %}Fakturaen er betalt.{% endif %}`,
      heading: `Faktura {{ invoice.number }}`,
      body: `${HELLO}

Her er fakturaen for ordre {{ order.number }}. Den ligger ved som PDF.

{% render "invoice" %}

{% if invoice.amount_due == nil %}Det er ikke noe igjen å betale.{% elsif invoice.payment_reference %}Oppgi betalingsreferansen når du betaler.{% endif %}

{% if invoice.order_ends %}Er ingenting betalt innen {{ invoice.order_ends }}, blir ordren kansellert.{% endif %}`,
    },

    invoice_reminder: {
      subject: `Påminnelse: faktura {{ invoice.number }} fra {{ shop.name }}`,
      preheader: `{{ invoice.amount_due }}`,
      heading: `Faktura {{ invoice.number }} skal betales`,
      body: `${HELLO}

{% if invoice.is_overdue %}Faktura {{ invoice.number }} for ordre {{ order.number }} forfalt {{ invoice.due_date }}, og vi har ennå ikke mottatt hele betalingen.{% else %}En vennlig påminnelse: Faktura {{ invoice.number }} for ordre {{ order.number }} skal betales innen {{ invoice.due_date }}.{% endif %} Den ligger ved som PDF.

{% render "invoice" %}

{% if invoice.order_ends %}Er ingenting betalt innen {{ invoice.order_ends }}, blir ordren kansellert.{% endif %}

Har du betalt i mellomtiden, kan du se bort fra denne e-posten.`,
    },

    credit_note: {
      subject: `Kreditnota {{ credit_note.number }} fra {{ shop.name }}`,
      preheader: `{{ credit_note.total }} av faktura {{ credit_note.invoice_number }}`,
      heading: `Kreditnota {{ credit_note.number }}`,
      body: `${HELLO}

Vi har kreditert {{ credit_note.total }} av faktura {{ credit_note.invoice_number }} for ordre {{ order.number }}. Kreditnotaen ligger ved som PDF.

{% if credit_note.refunded %}{{ credit_note.refunded }} er betalt tilbake samme vei som det ble betalt.{% endif %}{% unless credit_note.is_refunded %} Er det {% if credit_note.refunded %}mer{% else %}noe{% endif %} å betale tilbake, er det {{ shop.name }} som betaler det tilbake til deg.{% endunless %}`,
    },

    gift_card: {
      subject: `{% if giver %}Et gavekort fra {{ giver }}{% else %}Gavekortet ditt fra {{ shop.name }}{% endif %}`,
      preheader: `{{ gift_card.amount }} å bruke hos {{ shop.name }}.`,
      heading: `{% if giver %}{{ giver }} gir deg et gavekort{% else %}Her er gavekortet ditt{% endif %}`,
      body: `${HELLO}

{% for line in gift_card.message %}{{ line }}

{% endfor %}

Gavekortet ditt fra {{ shop.name }} ligger vedlagt som PDF. {% if gift_card.is_credit %}Logg inn på kontoen din i nettbutikken og løs inn koden: Beløpet blir tilgodehavendet ditt, og det betaler du med.{% else %}Du betaler med koden som står på det; det som er igjen, blir stående på kortet.{% endif %} Den som har koden, kan bruke kortet, så ikke del den med andre.

{% render "gift_card" %}`,
    },

    gift_cards_bought: {
      subject: `{% if gift_cards.size == 1 %}Gavekortet ditt{% else %}Gavekortene dine{% endif %} fra {{ shop.name }} (ordre {{ order.number }})`,
      preheader: `{% if gift_cards.size == 1 %}Gavekortet i ordre {{ order.number }} kan brukes.{% else %}Gavekortene i ordre {{ order.number }} kan brukes.{% endif %}`,
      heading: `{% if gift_cards.size == 1 %}Gavekortet ditt er klart{% else %}Gavekortene dine er klare{% endif %}`,
      body: `${HELLO}

{% if gift_cards.size == 1 %}Gavekortet i ordre {{ order.number }} kan brukes.{% else %}Gavekortene i ordre {{ order.number }} kan brukes.{% endif %}{% if own_count == gift_cards.size %}{% if own_count == 1 %} Det ligger vedlagt som PDF, til å skrive ut eller gi videre.{% else %} De ligger vedlagt i én PDF, til å skrive ut eller gi videre.{% endif %}{% elsif own_count == 1 %} Ett av dem gir du selv: Det ligger vedlagt som PDF, til å skrive ut eller gi videre.{% elsif own_count > 1 %} {{ own_count }} av dem gir du selv: De ligger vedlagt i én PDF, til å skrive ut eller gi videre.{% endif %}

{% render "gift_cards" %}`,
    },

    gift_card_expires: {
      subject: `Du har {{ gift_card.amount }} igjen på gavekortet fra {{ shop.name }}`,
      preheader: `Det kan brukes til og med {{ gift_card.valid_until }}`,
      heading: `Husk gavekortet ditt`,
      body: `${HELLO}

En vennlig påminnelse: Gavekortet ditt fra {{ shop.name }} utløper snart, og du har {{ gift_card.amount }} igjen på det.

{% render "gift_card" %}`,
    },
  },
  /** What `session_changed` says of it, unless the merchant writes something else this once. */
  session_changed: {
    time: `Tidspunktet er endret. Merk deg den nye datoen og tiden.`,
    place: `Stedet er endret. Merk deg hvor det er nå.`,
    both: `Tid og sted er endret. Merk deg når og hvor det er nå.`,
  },
  merchant_sms: `Ny ordre{% if by_invoice %} på faktura{% endif %} {{ order.number }}{% if by_invoice and order.code %} ({{ order.code }}){% endif %}: {{ order.total }}{% if customer.name %}, {{ customer.name }}{% endif %}{% if by_invoice and customer.company %}, {{ customer.company }}{% endif %}{% if by_invoice and customer.phone %}, {{ customer.phone }}{% endif %}. {{ shop.name }}`,
  notices: {
    new_order: {
      title: `Ny ordre {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}, {{ status.label }}`,
    },
    paid_while_cancelled: {
      title: `Det kom inn penger for den kansellerte ordren {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Refunder, eller gi ordren en annen status.`,
    },
    paid_when_closed: {
      title: `Det kom inn penger for den kansellerte ordren {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Refunder: ordren er kansellert for godt i Medusa.`,
    },
    lacks_tickets: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} mangler billetter`,
      description: `{% if problem == "event_cancelled" %}Arrangementet eller forestillingen ble avlyst mens det ble betalt. Refunder.{% elsif problem == "not_a_ticket" %}En linje i den er en variant som arrangementet ikke selger, og fikk derfor ingen billett. Legg inn en billett i ordren i stedet, eller refunder.{% else %}Det er ikke plass igjen til alle billettene i den. Refunder, eller gjør plass, så får den dem.{% endif %}`,
    },
    overpaid: {
      title: `Det er betalt for mye for ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}`,
      description: `Kunden betalte med lenken mens ordren ble betalt på annen måte eller endret. Refunder det overskytende.`,
    },
    payment_due: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} har noe å betale igjen`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.amount_due }} å betale. Ordren venter på betaling, og kunden har fått beskjed med betalingslenken.`,
    },
    order_expired: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} ble ikke betalt i tide og er kansellert`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. {% if has_tickets %}Plassene er ledige igjen, og det{% else %}Det{% endif %} som var fakturert, er annullert.`,
    },
    gift_card_waits: {
      title: `{% if order %}Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: et gavekort{% else %}Et gavekort{% endif %} kunne ikke sendes til rett tid`,
      description: `{{ gift_card.masked_code }}, {{ gift_card.amount }}, skulle til {{ gift_card.recipient }} {{ gift_card.send_date }}. Det kan ikke brukes ennå, siden pengene ikke er trukket eller ingen har aktivert det. Det sendes så snart det kan.`,
    },
    gift_card_spent: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: et gavekort som ble kjøpt der, er brukt`,
      description: `{{ gift_card.masked_code }} på {{ gift_card.amount }} har {{ gift_card.balance }} igjen. Kjøpet er avbestilt, returnert eller betalt tilbake, og kortet står som det er, siden noen har betalt med det. Sperr det eller sett et nytt beløp om det ikke skal brukes mer.`,
    },
    gift_card_guesses: {
      title: `Noen gjetter kanskje koder på gavekort`,
      description: `{{ failures }} koder som ikke åpner noe gavekort, er prøvd i løpet av en time, flere enn folk taster feil. Kundene dine betaler som før: hver adresse og hver handlekurv har få forsøk. Fortsetter det, slå av saldooppslaget under Innstillinger → Gavekort, og si fra til den som driver serveren.`,
    },
    webhook_disabled: {
      title: `En webhook ble deaktivert`,
      description: `{% if reason == "gone" %}{{ webhook.name }} svarte at den er borte (410). Ingenting mer sendes dit før du aktiverer den igjen.{% else %}Alt som ble sendt til {{ webhook.name }}, har mislyktes i fem dager. Ingenting mer sendes dit før du aktiverer den igjen.{% endif %}`,
    },
  },
};
