import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const widgets: Translation<typeof en.widgets> = {
  checkedInAt: "Sjekket inn {{time}}",
  all_one: "Vis alle {{count}}",
  all_other: "Vis alle {{count}}",
  event: {
    title: "Arrangement",
    open: "Åpne arrangementet",
    next: "Neste forestilling",
    over: "Alle forestillinger er over eller avlyst",
    venue: "Sted",
    places: "Plasser",
    revenue: "Omsetning: {{amount}}",
  },
  order: {
    title: "Billetter",
    awaiting: "Billettene blir gyldige og sendes når ordren er betalt.",
    problem: {
      seats_unavailable:
        "Denne ordren er betalt for flere plasser enn det er igjen, og mangler billetter til dem. Frigjør plasser, øk kapasiteten eller betal pengene tilbake.",
      event_cancelled:
        "Arrangementet ble avlyst før denne ordren ble fullført, og den har derfor ingen billetter. Betal pengene tilbake.",
    },
  },
  customer: {
    title: "Billetter",
    empty: "Ingen billetter",
  },
};
