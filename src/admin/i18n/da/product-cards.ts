import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const productCards: Translation<typeof en.productCards> = {
  title: "Gavekort",
  none: "Sælger ingen gavekort",
  noneHint:
    "Gør det det, bliver hvert, der sælges, et gavekort, som er det værd, varianten koster.",
  start: "Sælg gavekort",
  becomes:
    "Hvert, der sælges, bliver et gavekort, som er det værd, varianten koster. I Medusa mærkes produktet som gavekort: det føres ikke på lager, det sendes ikke, og ingen rabat gælder for det.",
  holds: "Gælder kort, der sælges fra nu af; de, der er solgt, er, som de er.",
  worth: "Værdi",
  prices: "Det, varianterne koster",
  anyAmount: "Det, varianterne koster, eller fra {{min}} til {{max}} efter køberens valg",
  free: "Køberen vælger beløbet",
  freeHint:
    "Ved siden af det, varianterne koster. Butikkens sider skal spørge efter beløbet. En variant skal have en pris alligevel.",
  currencyHint: "Kurve i en anden valuta kan ikke vælge et beløb.",
  min: "Fra",
  max: "Op til",
  ends: { shop: "Som butikkens kort", never: "Aldrig", months: "Måneder efter salget" },
  months: "Måneder",
  monthsHint: "Ved slutningen af dagen, regnet fra salget.",
  vouchers: { multi: "Forfalder, når det bruges", single: "Forfalder, når det sælges" },
  voucherHint: {
    multi:
      "Flerformålsvoucher: rigtigt for kort, der betaler for varer med forskellige momssatser.",
    single:
      "Enkeltformålsvoucher: rigtigt, når alt, kortene betaler for, har samme momssats i ét og samme land. Omsætningen tæller det for sig; den moms, der lægges på, er produktets egen.",
  },
  sent: "Udsendelse",
  sentBy: { email: "På e-mail", none: "Du overrækker det selv" },
  sentHint: {
    email:
      "Kortet sendes med koden, så snart det kan bruges: til den, det er til, ellers til køberen.",
    none: "Ingen får kortet på e-mail. Udskriv det fra kortets side.",
  },
  picture: "Billede",
  pictureHint: "På kortets papir, over beløbet. PNG eller JPEG, højst en million pixels.",
  removePicture: "Fjern billedet",
  saved: "Gemt: produktet sælger gavekort",
  actions: "Handlinger for produktets gavekort",
  stop: {
    action: "Hold op med at sælge gavekort",
    title: "Hold op med at sælge gavekort?",
    text: "Det, der sælges fra nu af, er ikke gavekort. Kort, der er solgt, og det, der står på dem, er, som de er. Om produktet sendes og føres på lager, siger du så i Medusa; rabatter gælder for det igen.",
    done: "Produktet sælger ikke gavekort længere.",
  },
};
