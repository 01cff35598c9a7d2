import type { OrderStatusInput } from "../../src/modules/order-status/types";

/** What this box office adds to the statuses that every shop begins with. */
export const STATUSES: readonly (OrderStatusInput & { code: string })[] = [
  {
    code: "at_the_counter",
    label: {
      en: "At the counter",
      nb: "Ligger i luken",
      da: "Ligger i billetlugen",
      uk: "Чекає в касі",
    },
    colour: "#db2777",
    state: "processing",
  },
  {
    code: "sent_by_post",
    label: {
      en: "Sent by post",
      nb: "Sendt i posten",
      da: "Sendt med posten",
      uk: "Надіслано поштою",
    },
    colour: "#0e7490",
    state: "shipped",
    notify_customer: true,
  },
];
