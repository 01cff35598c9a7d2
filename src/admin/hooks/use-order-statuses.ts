import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../lib/client";
import type {
  OrderStatus,
  OrderStatusInput,
  PersonalStatusInput,
  ShopStatus,
} from "../lib/order-types";
import { queryKeys } from "../lib/query-keys";
import { inProgress } from "../lib/status-order";
import type { TemplateContent } from "../lib/template-types";
import { useAction } from "./use-action";
import { saveTemplate } from "./use-message-templates";
import { useUserId } from "./use-preferences";

/** Lists of orders show their statuses. */
const STALE = [queryKeys.statuses.all, queryKeys.orders.all];

/** The shop's statuses in the merchants' order. */
export function useShopStatuses() {
  return useQuery({
    queryKey: queryKeys.statuses.shop,
    queryFn: async ({ signal }) =>
      (await api.get<{ order_statuses: ShopStatus[] }>("/order-statuses", {}, signal))
        .order_statuses,
  });
}

/** The user's own extra statuses, and those of others that aren't private. */
export function usePersonalStatuses() {
  return useQuery({
    queryKey: queryKeys.statuses.personal,
    queryFn: async ({ signal }) =>
      (await api.get<{ personal_statuses: OrderStatus[] }>("/personal-statuses", {}, signal))
        .personal_statuses,
  });
}

/** What the user may mark orders with. */
export function usePrivateMarks(): OrderStatus[] {
  const userId = useUserId().data;
  const statuses = usePersonalStatuses().data ?? [];
  return statuses.filter((status) => status.private && status.owner_id === userId);
}

/** All that an order can be given, in the settings' order: the shop's own, then everybody's extra ones. */
export function useSettableStatuses(): OrderStatus[] {
  const shop = useShopStatuses().data ?? [];
  const personal = usePersonalStatuses().data ?? [];
  return [...inProgress(shop), ...inProgress(personal.filter((status) => !status.private))];
}

/** Whose statuses are changed: the shop's, or the user's own. */
export type StatusKind = "order-statuses" | "personal-statuses";

export type StatusToSave = {
  id?: string;
  status: Partial<OrderStatusInput & PersonalStatusInput>;
  /** The message behind the status as it was and as it shall be; null: none. */
  template: { id: string | null; name: string; content: TemplateContent | null };
};

export function useStatusActions(kind: StatusKind) {
  return {
    save: useAction(
      async ({ id, status, template }: StatusToSave) => {
        const template_id = await saveTemplate(template);
        const isNewTemplate = template_id !== null && template_id !== template.id;
        try {
          await api.post(id ? `/${kind}/${id}` : `/${kind}`, { ...status, template_id });
        } catch (error) {
          if (isNewTemplate) await forgetTemplate(template_id);
          throw error;
        }
        if (template.id && !template_id) await forgetTemplate(template.id);
      },
      { done: (_, t) => t("statuses.done.saved"), stale: STALE, showsErrors: true },
    ),
    remove: useAction(
      ({ id, replacement_id }: { id: string; replacement_id?: string }) =>
        api.delete<unknown>(`/${kind}/${id}`, { query: { replacement_id } }),
      { done: (_, t) => t("statuses.done.deleted"), stale: STALE, showsErrors: true },
    ),
  };
}

/** A template that no status has any more; should that fail, it is in nobody's way. */
const forgetTemplate = (id: string) =>
  api.delete(`/message-templates/${id}`).catch(() => undefined);

/** Takes all the shop's statuses in their new order. */
export function useReorderStatuses() {
  const cache = useQueryClient();
  return useAction(
    (ids: string[]) => {
      const rankOf = (status: ShopStatus) => ids.indexOf(status.id);
      cache.setQueryData<ShopStatus[]>(
        queryKeys.statuses.shop,
        (statuses) => statuses && [...statuses].sort((one, other) => rankOf(one) - rankOf(other)),
      );
      return api.post<unknown>("/order-statuses/order", { ids });
    },
    { done: (_, t) => t("statuses.done.reordered"), stale: STALE },
  );
}
