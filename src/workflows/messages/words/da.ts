import type { MessageWords } from "./en";

const HELLO = `Hej{% if recipient.name %} {{ recipient.name }}{% endif %},`;
const SHOW_QR = `Vis QR-koden ved indgangen, på mobilen eller på papir.`;
const PAID_BACK = `Er der noget at betale tilbage, er det {{ shop.name }}, der betaler det tilbage til dig, hvis du ikke allerede har fået det. Kontakt dem, hvis du har spørgsmål om betalingen.`;
const MONEY_BACK = `{% case money %}
{% when "free" %}
{% when "unpaid" %}Du skal ikke betale for {% if tickets.size == 1 %}den{% else %}dem{% endif %}.
{% when "reserved" %}Der hæves intet for {% if tickets.size == 1 %}den{% else %}dem{% endif %}: det, der er reserveret til {% if tickets.size == 1 %}den{% else %}dem{% endif %}, frigives.
{% when "partly" %}Det, der ikke er betalt, kræves ikke længere. ${PAID_BACK}
{% else %}${PAID_BACK}
{% endcase %}`;

export const da: MessageWords = {
  labels: {
    order: "Ordre",
    terms: "Accepterede vilkår, version",
    customer: "Kunde",
    email: "E-mail",
    phone: "Telefon",
    company: "Firma",
    org_number: "CVR-nummer",
    buyer_reference: "Kundens reference",
    invoice: "Faktura",
    open_invoice: "Åbn fakturaen",
    due_date: "Forfaldsdato",
    account: "Konto",
    payment_reference: "Betalingsreference",
    not_invoiced: "Endnu ikke faktureret",
    status: "Status",
    open_order: "Åbn ordren",
    when: "Tid",
    previously: "Tidligere tid",
    previous_place: "Tidligere sted",
    doors: "Dørene åbner",
    where: "Sted",
    open_ticket: "Åbn billetten",
    gift_card: "Gavekort",
    gift_card_amount: "Beløb",
    gift_card_until: "Gyldigt til og med",
    gift_card_to: "Til",
    gift_card_sent: "Sendes pr. e-mail",
    gift_card_now: "nu",
    gift_card_own: "vedhæftet, til at give videre",
    open_gift_card: "Åbn gavekortet",
    tracking: "Sporingsnummer",
    to_come: "Kommer senere",
    footer: {
      tickets: "Denne e-mail handler om billetter fra {{ shop.name }}.",
      order: "Denne e-mail handler om din bestilling hos {{ shop.name }}.",
      invoice: "Denne e-mail handler om en faktura fra {{ shop.name }}.",
      gift_card: "Denne e-mail handler om et gavekort fra {{ shop.name }}.",
      merchant: "Du får denne e-mail, fordi {{ shop.name }} giver dig besked om ordrer.",
    },
  },
  mails: {
    order_tickets: {
      subject: `{% if tickets.size == 1 %}Din billet{% else %}Dine billetter{% endif %}{% if event.title %} til {{ event.title }}{% endif %} (ordre {{ order.number }})`,
      preheader: `Ordre {{ order.number }} er bekræftet.`,
      heading: `Tak for din bestilling`,
      body: `{% if message.size > 0 %}{% for line in message %}{{ line }}

{% endfor %}{% else %}${HELLO}

Ordre {{ order.number }} er bekræftet. {% endif %}{% if has_others %}{% if tickets.size == 1 %}Din nye billet er vedhæftet som PDF{% else %}Dine nye billetter er vedhæftet i én PDF{% endif %}; de billetter, du har i forvejen, er fortsat gyldige.{% elsif to_come > 0 %}{{ tickets.size }} af ordrens {{ tickets.size | plus: to_come }} billetter er vedhæftet {% if tickets.size == 1 %}som PDF{% else %}i én PDF{% endif %}.{% elsif tickets.size == 1 %}Din billet er vedhæftet som PDF.{% else %}Alle dine billetter er vedhæftet i én PDF.{% endif %}{% if to_come == 1 %} Én billet mere kommer, når den er betalt.{% elsif to_come > 1 %} {{ to_come }} billetter mere kommer, når de er betalt.{% endif %} ${SHOW_QR}

{% render "order" %}

{% render "answers" %}

{% render "tickets", grouped: true %}

Hvis du har angivet andre deltageres e-mailadresser, får de også deres egen billet på e-mail.`,
    },

    ticket: {
      subject: `{% if tickets.size == 1 %}Din billet{% else %}Dine billetter{% endif %} til {{ event.title }}`,
      preheader: `{{ session.time }}{% if event.venue %}, {{ event.venue }}{% endif %}`,
      heading: `{% if tickets.size == 1 %}Her er din billet{% else %}Her er dine billetter{% endif %}`,
      body: `${HELLO}

{% if tickets.size == 1 %}Din billet er vedhæftet som PDF{% else %}Dine billetter er vedhæftet som PDF{% endif %} sammen med en kalenderfil. ${SHOW_QR}

{% render "session" %}

{% render "tickets" %}

Vi ses!`,
    },

    ticket_reissued: {
      subject: `Din nye billet til {{ event.title }}`,
      preheader: `Den gamle QR-kode virker ikke længere.`,
      heading: `Her er din nye billet`,
      body: `${HELLO}

Din billet er udstedt på ny, og den nye er vedhæftet som PDF. Den gamle QR-kode og det gamle link virker ikke længere, så brug venligst denne billet.

{% render "session" %}

{% render "tickets" %}`,
    },

    ticket_moved: {
      subject: `Nyt tidspunkt for din billet: {{ event.title }}`,
      preheader: `{{ session.time }}`,
      heading: `Din billet er flyttet til et andet tidspunkt`,
      body: `${HELLO}

Læg mærke til den nye dato og det nye tidspunkt. Den opdaterede billet er vedhæftet som PDF.

{% render "session" %}

{% render "tickets" %}

Kontakt {{ shop.name }}, hvis det nye tidspunkt ikke passer dig.`,
    },

    tickets_cancelled: {
      subject: `{% case reason %}
{% when "event" %}Aflyst: {{ event.title }}
{% when "session" %}Aflyst: {{ event.title }}, {{ session.time }}
{% when "order" %}Ordre {{ order.number }} er annulleret
{% else %}{% if tickets.size == 1 %}Din billet er annulleret{% else %}Dine billetter er annulleret{% endif %}{% if event.title %}: {{ event.title }}{% endif %}
{% endcase %}`,
      preheader: `{% if tickets.size == 1 %}Din billet er ikke længere gyldig.{% else %}Dine billetter er ikke længere gyldige.{% endif %}`,
      heading: `{% case reason %}
{% when "event" %}Arrangementet er aflyst
{% when "session" %}Arrangementet er aflyst
{% when "order" %}Din ordre er annulleret
{% else %}{% if tickets.size == 1 %}Din billet er annulleret{% else %}Dine billetter er annulleret{% endif %}
{% endcase %}`,
      body: `${HELLO}

{% case reason %}
{% when "event" %}{{ event.title }} er desværre aflyst.
{% when "session" %}{{ event.title }} er desværre aflyst på dette tidspunkt: {{ session.time }}.
{% when "order" %}Ordre {{ order.number }} er annulleret.
{% endcase %}

{% if tickets.size == 1 %}Denne billet er ikke længere gyldig:{% else %}Disse billetter er ikke længere gyldige:{% endif %}

{% render "tickets", grouped: true, links: false %}

${MONEY_BACK}

{% for one in void_invoices %}Faktura {{ one.number }} er annulleret, og du skal ikke betale den.

{% endfor %}

{% if void_invoices.size > 0 and has_new_invoice %}En ny faktura på det resterende følger.{% endif %}`,
    },

    session_changed: {
      subject: `{% case change %}{% when "time" %}Nyt tidspunkt{% when "place" %}Nyt sted{% else %}Nyt tidspunkt og sted{% endcase %}: {{ event.title }}`,
      preheader: `{{ session.time | default: event.venue }}`,
      heading: `{% case change %}{% when "time" %}Tidspunktet er ændret{% when "place" %}Stedet er ændret{% else %}Tid og sted er ændret{% endcase %}`,
      body: `${HELLO}

{% for line in message %}{{ line }}

{% endfor %}

{% render "session" %}

{% unless session %}{% assign several = true %}{% endunless %}

{% render "tickets", grouped: several %}

{% if has_ticket %}{% if tickets.size == 1 %}Den opdaterede billet er vedhæftet{% else %}De opdaterede billetter er vedhæftet{% endif %} som PDF sammen med en kalenderfil. QR-koden er den samme som før.{% else %}{% if tickets.size == 1 %}Billetten bliver gyldig{% else %}Billetterne bliver gyldige{% endif %}, når ordren er betalt.{% endif %}

Kontakt {{ shop.name }}, hvis det ikke passer dig.`,
    },

    session_reminder: {
      subject: `Snart: {{ event.title }}, {{ session.time }}`,
      preheader: `{% if session.doors %}Dørene åbner: {{ session.doors }}. {% endif %}{{ event.venue }}`,
      heading: `Vi ses snart`,
      body: `${HELLO}

En lille påmindelse: Det er snart tid til {{ event.title }}.

{% render "session" %}

{% render "tickets" %}

Hav QR-koden klar ved indgangen, på mobilen eller på papir.`,
    },

    order_confirmation: {
      subject: `Din bestilling {{ order.number }} hos {{ shop.name }}`,
      preheader: `Vi har modtaget ordre {{ order.number }}.`,
      heading: `Tak for din bestilling`,
      body: `${HELLO}

Vi har modtaget din bestilling.{% if by_invoice %} {{ shop.name }} kontakter dig og sender fakturaen.{% if deadline %} Ordren venter på betaling til {{ deadline.date }}{% if deadline.releases %}; er der intet kommet ind til den tid, annulleres den{% if has_tickets %}, og pladserne bliver ledige for andre{% endif %}{% endif %}.{% endif %}{% endif %}{% if order.payment_link %} {% if by_invoice %}Vil du hellere betale med det samme, finder du alt, hvad der skal bruges, på denne side:{% else %}Den kan betales her:{% endif %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% render "answers" %}`,
    },

    order_status: {
      subject: `{% if comes_due %}Ordre {{ order.number }}: {{ order.amount_due }} mangler at blive betalt{% else %}Ordre {{ order.number }}: {{ status.label }}{% endif %}`,
      preheader: `{% if comes_due %}{{ order.amount_due }} mangler at blive betalt for ordre {{ order.number }}.{% else %}Din ordre {{ order.number }} har fået ny status.{% endif %}`,
      heading: `{% if comes_due %}Der mangler at blive betalt noget{% else %}{{ status.label }}{% endif %}`,
      body: `${HELLO}

{% if tickets.size > 0 %}Ordre {{ order.number }} er annulleret. {% if tickets.size == 1 %}Denne billet er ikke længere gyldig:{% else %}Disse billetter er ikke længere gyldige:{% endif %}{% elsif comes_due %}Ordre {{ order.number }} er ændret og koster mere, end der er betalt. {% if comes_due.paid %}{{ comes_due.paid }} er betalt, og {{ order.amount_due }} mangler.{% else %}{{ order.amount_due }} mangler at blive betalt.{% endif %}{% if comes_due.keeps_tickets %} Billetter, der allerede er gyldige, forbliver gyldige.{% endif %}{% else %}Din ordre {{ order.number }} har fået ny status: {{ status.label }}.{% endif %}

{% if tickets.size > 0 %}{% render "tickets", grouped: true, links: false %}{% endif %}

{% render "payment" %}

{% render "order" %}

{% if tickets.size > 0 %}${MONEY_BACK}{% endif %}`,
    },

    order_unpaid: {
      subject: `Ordre {{ order.number }} blev ikke betalt og er annulleret`,
      preheader: `Du bliver ikke opkrævet for den.`,
      heading: `Din ordre er annulleret`,
      body: `${HELLO}

Betalingen af ordre {{ order.number }} blev aldrig gennemført, så ordren er nu annulleret. Du bliver ikke opkrævet: Et beløb, som din bank kan have reserveret, frigives, og det, et gavekort har betalt, står på det igen.

Billetterne i den er ikke gyldige.

Vil du stadig have den, er du velkommen til at bestille igen.

{% render "order" %}`,
    },

    order_expired: {
      subject: `Ordre {{ order.number }} blev ikke betalt i tide og er annulleret`,
      preheader: `Du har intet at betale.`,
      heading: `Din ordre er annulleret`,
      body: `${HELLO}

Ordre {{ order.number }} skulle betales mod faktura, og betalingen kom ikke ind inden fristen. Ordren er nu annulleret, og du har intet at betale: En faktura, du har fået for den, gælder ikke længere.

{% if has_tickets %}Billetterne i den er ikke gyldige, og pladserne er ledige for andre.{% endif %}

Har du betalt i mellemtiden, så kontakt {{ shop.name }}. Vil du stadig have den, er du velkommen til at bestille igen.

{% render "order" %}`,
    },

    shipped: {
      subject: `Ordre {{ order.number }}: {% if parcel.to_come.size > 0 %}en del af den er på vej{% else %}den er på vej{% endif %}`,
      preheader: `{% for line in parcel.lines %}{{ line.quantity }} × {{ line.title }}{% unless forloop.last %}, {% endunless %}{% endfor %}`,
      heading: `Din pakke er på vej`,
      body: `${HELLO}

Vi har sendt {% if parcel.to_come.size > 0 %}en del af din ordre {{ order.number }}{% else %}din ordre {{ order.number }}{% endif %}:

{% render "parcel" %}

{% if parcel.to_come.size > 0 %}Resten kommer i en anden pakke.{% endif %}`,
    },

    merchant_order: {
      subject: `Ny ordre{% if by_invoice %} mod faktura{% endif %} {{ order.number }}: {{ order.total }}`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Ny ordre{% if by_invoice %} mod faktura{% endif %} {{ order.number }}`,
      body: `{% if by_invoice %}Kunden har bestilt mod faktura og venter på at høre fra jer.{% if deadline %} Ordren venter på betaling til {{ deadline.date }}{% if deadline.releases %} og annulleres, hvis der intet er kommet ind til den tid{% endif %}.{% endif %}{% endif %}

{% render "customer" %}

{% render "order" %}

{% render "answers" %}`,
    },

    merchant_order_expired: {
      subject: `Ordre {{ order.number }} blev ikke betalt i tide og er annulleret`,
      preheader: `{{ customer.name | default: customer.email }}{% if customer.company %}, {{ customer.company }}{% endif %}`,
      heading: `Ordre {{ order.number }} er annulleret`,
      body: `Ordren skulle betales mod faktura, og betalingen kom ikke ind inden fristen. Den er nu annulleret{% if has_tickets %}, og pladserne er ledige igen{% endif %}. Var der udstedt en faktura for den, er den annulleret.

{% render "customer" %}

{% render "order" %}`,
    },

    invoice: {
      subject: `Faktura {{ invoice.number }} fra {{ shop.name }}`,
      preheader: `{% if invoice.amount_due %}{{ invoice.amount_due }}{% if invoice.due_date %}, forfalder {{ invoice.due_date }}{% endif %}{% else %}Fakturaen er betalt.{% endif %}`,
      heading: `Faktura {{ invoice.number }}`,
      body: `${HELLO}

Her er fakturaen for ordre {{ order.number }}. Den er vedhæftet som PDF.

{% render "invoice" %}

{% if invoice.amount_due == nil %}Der er ikke mere at betale.{% elsif invoice.payment_reference %}Oplys betalingsreferencen, når du betaler.{% endif %}

{% if invoice.order_ends %}Er der intet betalt senest {{ invoice.order_ends }}, annulleres ordren.{% endif %}`,
    },

    invoice_reminder: {
      subject: `Påmindelse: faktura {{ invoice.number }} fra {{ shop.name }}`,
      preheader: `{{ invoice.amount_due }}`,
      heading: `Faktura {{ invoice.number }} skal betales`,
      body: `${HELLO}

{% if invoice.is_overdue %}Faktura {{ invoice.number }} for ordre {{ order.number }} forfaldt {{ invoice.due_date }}, og vi har endnu ikke modtaget hele betalingen.{% else %}En venlig påmindelse: Faktura {{ invoice.number }} for ordre {{ order.number }} skal betales senest {{ invoice.due_date }}.{% endif %} Den er vedhæftet som PDF.

{% render "invoice" %}

{% if invoice.order_ends %}Er der intet betalt senest {{ invoice.order_ends }}, annulleres ordren.{% endif %}

Har du betalt i mellemtiden, kan du se bort fra denne e-mail.`,
    },

    credit_note: {
      subject: `Kreditnota {{ credit_note.number }} fra {{ shop.name }}`,
      preheader: `{{ credit_note.total }} af faktura {{ credit_note.invoice_number }}`,
      heading: `Kreditnota {{ credit_note.number }}`,
      body: `${HELLO}

Vi har krediteret {{ credit_note.total }} af faktura {{ credit_note.invoice_number }} for ordre {{ order.number }}. Kreditnotaen er vedhæftet som PDF.

{% if credit_note.refunded %}Der er betalt {{ credit_note.refunded }} tilbage på samme måde, som der blev betalt.{% endif %}{% unless credit_note.is_refunded %} Er der {% if credit_note.refunded %}mere{% else %}noget{% endif %} at betale tilbage, er det {{ shop.name }}, der betaler det tilbage til dig.{% endunless %}`,
    },

    gift_card: {
      subject: `{% if giver %}Et gavekort fra {{ giver }}{% else %}Dit gavekort fra {{ shop.name }}{% endif %}`,
      preheader: `{{ gift_card.amount }} at bruge hos {{ shop.name }}.`,
      heading: `{% if giver %}{{ giver }} giver dig et gavekort{% else %}Her er dit gavekort{% endif %}`,
      body: `${HELLO}

{% for line in gift_card.message %}{{ line }}

{% endfor %}

Dit gavekort fra {{ shop.name }} er vedhæftet som PDF. {% if gift_card.is_credit %}Log ind på din konto i netbutikken, og indløs koden: Beløbet bliver dit tilgodehavende, og det betaler du med.{% else %}Du betaler med koden på det; det, der er tilbage, bliver stående på kortet.{% endif %} Den, der har koden, kan bruge kortet, så del den ikke med andre.

{% render "gift_card" %}`,
    },

    gift_cards_bought: {
      subject: `{% if gift_cards.size == 1 %}Dit gavekort{% else %}Dine gavekort{% endif %} fra {{ shop.name }} (ordre {{ order.number }})`,
      preheader: `{% if gift_cards.size == 1 %}Gavekortet i ordre {{ order.number }} kan bruges.{% else %}Gavekortene i ordre {{ order.number }} kan bruges.{% endif %}`,
      heading: `{% if gift_cards.size == 1 %}Dit gavekort er klar{% else %}Dine gavekort er klar{% endif %}`,
      body: `${HELLO}

{% if gift_cards.size == 1 %}Gavekortet i ordre {{ order.number }} kan bruges.{% else %}Gavekortene i ordre {{ order.number }} kan bruges.{% endif %}{% if own_count == gift_cards.size %}{% if own_count == 1 %} Det er vedhæftet som PDF, til at printe eller give videre.{% else %} De er vedhæftet i én PDF, til at printe eller give videre.{% endif %}{% elsif own_count == 1 %} Et af dem giver du selv: Det er vedhæftet som PDF, til at printe eller give videre.{% elsif own_count > 1 %} {{ own_count }} af dem giver du selv: De er vedhæftet i én PDF, til at printe eller give videre.{% endif %}

{% render "gift_cards" %}`,
    },

    gift_card_expires: {
      subject: `Du har {{ gift_card.amount }} tilbage på gavekortet fra {{ shop.name }}`,
      preheader: `Det kan bruges til og med {{ gift_card.valid_until }}`,
      heading: `Husk dit gavekort`,
      body: `${HELLO}

En venlig påmindelse: Dit gavekort fra {{ shop.name }} udløber snart, og du har {{ gift_card.amount }} tilbage på det.

{% render "gift_card" %}`,
    },
  },
  /** What `session_changed` says of it, unless the merchant writes something else this once. */
  session_changed: {
    time: `Tidspunktet er ændret. Læg mærke til den nye dato og det nye klokkeslæt.`,
    place: `Stedet er ændret. Læg mærke til, hvor det er nu.`,
    both: `Tid og sted er ændret. Læg mærke til, hvornår og hvor det er nu.`,
  },
  merchant_sms: `Ny ordre{% if by_invoice %} mod faktura{% endif %} {{ order.number }}{% if by_invoice and order.code %} ({{ order.code }}){% endif %}: {{ order.total }}{% if customer.name %}, {{ customer.name }}{% endif %}{% if by_invoice and customer.company %}, {{ customer.company }}{% endif %}{% if by_invoice and customer.phone %}, {{ customer.phone }}{% endif %}. {{ shop.name }}`,
  notices: {
    new_order: {
      title: `Ny ordre {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}, {{ status.label }}`,
    },
    paid_while_cancelled: {
      title: `Der er kommet penge ind for den annullerede ordre {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Refundér, eller giv ordren en anden status.`,
    },
    paid_when_closed: {
      title: `Der er kommet penge ind for den annullerede ordre {{ order.number }}`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. Refundér: ordren er annulleret endeligt i Medusa.`,
    },
    lacks_tickets: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} mangler billetter`,
      description: `{% if problem == "event_cancelled" %}Arrangementet eller forestillingen blev aflyst, mens der blev betalt. Refundér.{% elsif problem == "not_a_ticket" %}En linje i den er en variant, som arrangementet ikke sælger, og fik derfor ingen billet. Læg en billet i ordren i stedet, eller refundér.{% else %}Der er ikke plads til alle billetterne i den. Refundér, eller gør plads, så får den dem.{% endif %}`,
    },
    overpaid: {
      title: `Der er betalt for meget for ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}`,
      description: `Kunden betalte med linket, mens ordren blev betalt på anden måde eller ændret. Refundér det overskydende.`,
    },
    payment_due: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} har igen noget at betale`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.amount_due }} at betale. Ordren afventer betaling, og kunden har fået besked med betalingslinket.`,
    },
    order_expired: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %} blev ikke betalt i tide og er annulleret`,
      description: `{% if customer.name %}{{ customer.name }}, {% endif %}{{ order.total }}. {% if has_tickets %}Pladserne er ledige igen, og det{% else %}Det{% endif %}, der var faktureret, er annulleret.`,
    },
    gift_card_waits: {
      title: `{% if order %}Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: et gavekort{% else %}Et gavekort{% endif %} kunne ikke sendes til tiden`,
      description: `{{ gift_card.masked_code }}, {{ gift_card.amount }}, skulle til {{ gift_card.recipient }} den {{ gift_card.send_date }}. Det kan ikke bruges endnu, da pengene ikke er hævet, eller ingen har aktiveret det. Det sendes, så snart det kan.`,
    },
    gift_card_spent: {
      title: `Ordre {{ order.number }}{% if order.code %} ({{ order.code }}){% endif %}: et gavekort, der blev købt dér, er brugt`,
      description: `{{ gift_card.masked_code }} på {{ gift_card.amount }} har {{ gift_card.balance }} tilbage. Købet er annulleret, returneret eller betalt tilbage, og kortet står, som det er, da nogen har betalt med det. Spær det, eller sæt et nyt beløb, hvis det ikke skal bruges mere.`,
    },
    gift_card_guesses: {
      title: `Nogen gætter måske koder på gavekort`,
      description: `{{ failures }} koder, der ikke åbner noget gavekort, er prøvet inden for en time, flere end folk taster forkert. Dine kunder betaler som før: hver adresse og hver kurv har få forsøg. Fortsætter det, så slå saldoopslaget fra under Indstillinger → Gavekort, og sig det til den, der driver serveren.`,
    },
    webhook_disabled: {
      title: `En webhook blev deaktiveret`,
      description: `{% if reason == "gone" %}{{ webhook.name }} svarede, at den er væk (410). Der sendes ikke mere dertil, før du aktiverer den igen.{% else %}Alt, der blev sendt til {{ webhook.name }}, er mislykkedes i fem dage. Der sendes ikke mere dertil, før du aktiverer den igen.{% endif %}`,
    },
  },
};
