import { useQuery } from "@tanstack/react-query";
import { api } from "../lib/client";
import type { GiftCardSettings } from "../lib/gift-card-types";
import type { InvoicingSettings } from "../lib/invoice-types";
import { queryKeys } from "../lib/query-keys";
import type {
  DisplaySettings,
  NotificationSettings,
  OrderSettings,
  ShopSettings,
  TicketingSettings,
} from "../lib/shop-settings-types";
import { useAction } from "./use-action";

type Areas = {
  ticketing: TicketingSettings;
  orders: OrderSettings;
  notifications: NotificationSettings;
  shop: ShopSettings;
  invoicing: InvoicingSettings;
  display: DisplaySettings;
  "gift-cards": GiftCardSettings;
};

/** What the merchant has set in an area, and the defaults of the rest. */
export function useShopSettings<Area extends keyof Areas>(area: Area) {
  return useQuery({
    queryKey: queryKeys.settings(area),
    queryFn: async ({ signal }) =>
      (await api.get<{ settings: Areas[Area] }>(`/settings/${area}`, {}, signal)).settings,
  });
}

/** Changes what is named and leaves the rest of the area. */
export function useSaveSettings<Area extends keyof Areas>(
  area: Area,
  { showsErrors = false }: { showsErrors?: boolean } = {},
) {
  return useAction(
    (changes: Partial<Areas[Area]>) =>
      api.post<{ settings: Areas[Area] }>(`/settings/${area}`, changes),
    {
      done: (_, t) => t("shopSettings.saved"),
      // How invoices are numbered says which series there are.
      stale: [queryKeys.settings(area), queryKeys.numberSeries],
      showsErrors,
    },
  );
}
