import texts from "../i18n";
import { api } from "../lib/client";
import { saveFile } from "../lib/save-file";
import { useAction } from "./use-action";
import { useText } from "./use-text";

export type Paper =
  | { name: "print" }
  | { name: "receipt"; format: "58" | "80" | "a4" }
  /** Of the whole order without a fulfilment. */
  | { name: "packing-slip"; fulfillmentId?: string };

/**
 * Fetches an order's papers as PDF. What goes to the customer is in the order's language, what the merchant prints in the
 * admin's.
 */
export function useOrderPapers(orderId: string) {
  const { language } = useText();
  return useAction<Paper, void>(
    async (paper) => {
      const path = `/orders/${orderId}`;
      const parcel =
        paper.name === "packing-slip" && paper.fulfillmentId
          ? `/fulfillments/${paper.fulfillmentId}`
          : "";
      const query =
        paper.name === "receipt"
          ? { format: paper.format }
          : paper.name === "print"
            ? { locale: language in texts ? language : "en" }
            : {};
      saveFile(await api.download(`${path}${parcel}/${paper.name}.pdf`, query));
    },
    { done: (_, t) => t("orders.papers.done"), stale: [] },
  );
}
