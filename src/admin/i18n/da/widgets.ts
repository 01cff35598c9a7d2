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
  },
  customer: {
    title: "Billetter",
    empty: "Ingen billetter",
  },
};
