import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../lib/client";
import type { Query } from "../lib/query";
import { queryKeys } from "../lib/query-keys";
import type { Page } from "../lib/types";
import type {
  Webhook,
  WebhookDelivery,
  WebhookInput,
  WebhookWithSecret,
} from "../lib/webhook-types";
import { useAction } from "./use-action";

const STALE = [queryKeys.webhooks.all];

export function useWebhooks() {
  return useQuery({
    queryKey: queryKeys.webhooks.list,
    queryFn: async ({ signal }) =>
      (await api.get<{ webhooks: Webhook[] }>("/webhooks", {}, signal)).webhooks,
  });
}

export function useWebhook(id: string) {
  return useQuery({
    queryKey: queryKeys.webhooks.one(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ webhook: Webhook }>(`/webhooks/${id}`, {}, signal)).webhook,
  });
}

/** How long until what is on its way is looked at again. */
const LOOK_AGAIN_MILLISECONDS = 2000;

/** A page of what was sent; looks again by itself while the first attempt of anything is still to come. */
export function useWebhookDeliveries(id: string, query: Query) {
  return useQuery({
    queryKey: queryKeys.webhooks.deliveries(id, query),
    queryFn: ({ signal }) =>
      api.get<{ deliveries: WebhookDelivery[] } & Page>(
        `/webhooks/${id}/deliveries`,
        query,
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some(isOnItsWay) ? LOOK_AGAIN_MILLISECONDS : false,
  });
}

const isOnItsWay = ({ status, attempts }: WebhookDelivery) =>
  status === "sending" || (status === "pending" && attempts === 0);

export function useCreateWebhook() {
  return useAction(
    async (input: WebhookInput) =>
      (await api.post<{ webhook: WebhookWithSecret }>("/webhooks", input)).webhook,
    { done: (_, t) => t("webhooks.created"), stale: STALE, showsErrors: true },
  );
}

/** What can be done with one endpoint. */
export function useWebhookActions(id: string) {
  const path = `/webhooks/${id}`;
  const update = useAction((changes: WebhookInput) => api.post(path, changes), {
    done: (_, t) => t("webhooks.saved"),
    stale: STALE,
    showsErrors: true,
  });
  const enable = useAction((is_enabled: boolean) => api.post(path, { is_enabled }), {
    done: (_, t, isEnabled) => t(isEnabled ? "webhooks.enabled" : "webhooks.disabled"),
    stale: STALE,
  });
  const rotate = useAction<void, WebhookWithSecret>(
    async () => (await api.post<{ webhook: WebhookWithSecret }>(`${path}/rotate-secret`)).webhook,
    { done: (_, t) => t("webhooks.rotate.done"), stale: STALE },
  );
  const test = useAction<void, unknown>(() => api.post(`${path}/test`), {
    done: (_, t) => t("webhooks.test.done"),
    stale: STALE,
  });
  const resend = useAction(
    (deliveryId: string) => api.post(`${path}/deliveries/${deliveryId}/resend`),
    { done: (_, t) => t("webhooks.deliveries.resent"), stale: STALE },
  );
  const remove = useAction<void, unknown>(() => api.delete(path), {
    done: (_, t) => t("webhooks.delete.done"),
    stale: [queryKeys.webhooks.list],
  });
  return { update, enable, rotate, test, resend, remove };
}
