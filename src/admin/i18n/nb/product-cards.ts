import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const productCards: Translation<typeof en.productCards> = {
  title: "Gavekort",
  none: "Selger ingen gavekort",
  noneHint: "Gjør det det, blir hvert som selges et gavekort, verdt det varianten koster.",
  start: "Selg gavekort",
  becomes:
    "Hvert som selges blir et gavekort, verdt det varianten koster. I Medusa blir produktet merket som gavekort: det føres ikke på lager, det sendes ikke, og ingen rabatt gjelder for det.",
  holds: "Gjelder kort som selges fra nå av; de som er solgt, er som de er.",
  worth: "Verdi",
  prices: "Det variantene koster",
  anyAmount: "Det variantene koster, eller fra {{min}} til {{max}} etter kjøperens valg",
  free: "Kjøperen velger beløpet",
  freeHint:
    "Ved siden av det variantene koster. Butikkens sider må spørre etter beløpet. En variant må ha en pris likevel.",
  currencyHint: "Handlekurver i en annen valuta kan ikke velge beløp.",
  min: "Fra",
  max: "Opptil",
  ends: { shop: "Som butikkens kort", never: "Aldri", months: "Måneder etter salget" },
  months: "Måneder",
  monthsHint: "Ved slutten av dagen, regnet fra salget.",
  vouchers: { multi: "Forfaller når det brukes", single: "Forfaller når det selges" },
  voucherHint: {
    multi: "Flerformålskort: riktig for kort som betaler for varer med ulike mva.-satser.",
    single:
      "Enkeltformålskort: riktig når alt kortene betaler for, har samme mva.-sats i ett og samme land. Omsetningen teller det for seg; momsen som legges på, er produktets egen.",
  },
  sent: "Utsending",
  sentBy: { email: "På e-post", none: "Du overrekker det selv" },
  sentHint: {
    email:
      "Kortet sendes med koden så snart det kan brukes: til den det er til, ellers til kjøperen.",
    none: "Ingen får kortet på e-post. Skriv det ut fra kortets side.",
  },
  picture: "Bilde",
  pictureHint: "På kortets papir, over beløpet. PNG eller JPEG, høyst en million piksler.",
  removePicture: "Fjern bildet",
  saved: "Lagret: produktet selger gavekort",
  actions: "Handlinger for produktets gavekort",
  stop: {
    action: "Slutt å selge gavekort",
    title: "Slutte å selge gavekort?",
    text: "Det som selges fra nå av, er ikke gavekort. Kort som er solgt, og det som står på dem, er som de er. Om produktet sendes og føres på lager, sier du da i Medusa; rabatter gjelder for det igjen.",
    done: "Produktet selger ikke gavekort lenger.",
  },
};
