import { useQuery } from "@tanstack/react-query";
import { api, sdk } from "../lib/client";
import { queryKeys } from "../lib/query-keys";
import { useAction } from "./use-action";

export type ExperienceLevel = "basic" | "advanced";

type Preferences = { experience_level: ExperienceLevel };

/** What the signed-in user has chosen for themselves. */
export function usePreferences() {
  return useQuery({
    queryKey: queryKeys.preferences,
    queryFn: async ({ signal }) =>
      (await api.get<{ preferences: Preferences }>("/me/preferences", {}, signal)).preferences,
  });
}

export function useSetPreferences() {
  return useAction(
    (changes: Partial<Preferences>) =>
      api.post<{ preferences: Preferences }>("/me/preferences", changes),
    { done: (_, t) => t("statuses.level.done"), stale: [queryKeys.preferences] },
  );
}

/** The id of the signed-in user. */
export function useUserId() {
  return useQuery({
    queryKey: queryKeys.user,
    queryFn: async () => (await sdk.admin.user.me({ fields: "id" })).user.id,
  });
}
