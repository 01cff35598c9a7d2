import type { en } from "../en/texts";
import type { Translation } from "../translation";

export const widgets: Translation<typeof en.widgets> = {
  checkedInAt: "Tjekket ind {{time}}",
  all_one: "Vis alle {{count}}",
  all_other: "Vis alle {{count}}",
  event: {
    title: "Arrangement",
    open: "Åbn arrangementet",
    next: "Næste forestilling",
    over: "Alle forestillinger er overstået eller aflyst",
    venue: "Sted",
    places: "Pladser",
    revenue: "Omsætning: {{amount}}",
  },
  order: {
    title: "Billetter",
    awaiting: "Billetterne bliver gyldige og sendes, når ordren er betalt.",
    problem: {
      seats_unavailable:
        "Denne ordre er betalt for flere pladser, end der er tilbage, og mangler billetter til dem. Frigør pladser, hæv kapaciteten, eller betal pengene tilbage.",
      event_cancelled:
        "Arrangementet blev aflyst, før denne ordre blev gennemført, og den har derfor ingen billetter. Betal pengene tilbage.",
    },
  },
  customer: {
    title: "Billetter",
    empty: "Ingen billetter",
  },
};
