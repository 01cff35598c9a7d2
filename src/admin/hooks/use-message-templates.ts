import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../lib/client";
import type { Locale } from "../lib/labels";
import { queryKeys } from "../lib/query-keys";
import type {
  MailPreview,
  MessageTemplate,
  TemplateContent,
  TemplateKind,
} from "../lib/template-types";

type TemplateAnswer = { message_template: MessageTemplate };

/** Reads the text behind a status, as of now. */
export function useReadTemplate() {
  const cache = useQueryClient();
  return (id: string) =>
    cache.fetchQuery({
      queryKey: queryKeys.templates.one(id),
      staleTime: 0,
      queryFn: async ({ signal }) =>
        (await api.get<TemplateAnswer>(`/message-templates/${id}`, {}, signal)).message_template,
    });
}

/** What the text of a kind may name, as the server fills it in. */
export function useTemplateVariables(kind: TemplateKind["kind"]) {
  const { data } = useQuery({
    queryKey: queryKeys.templates.kinds,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await api.get<{ kinds: TemplateKind[] }>("/message-templates", {}, signal)).kinds,
  });
  return data?.find((one) => one.kind === kind)?.variables ?? [];
}

/** Writes the text behind a status; answers the template's id, null when there is no text. */
export async function saveTemplate({
  id,
  name,
  content,
}: {
  id: string | null;
  name: string;
  content: TemplateContent | null;
}): Promise<string | null> {
  if (!content) return null;
  const { message_template } = id
    ? await api.post<TemplateAnswer>(`/message-templates/${id}`, { name, content })
    : await api.post<TemplateAnswer>("/message-templates", {
        name,
        channel: "email",
        kind: "order_status",
        content,
      });
  return message_template.id;
}

/** A mail as a customer would read it, with the data of an order that is made up. */
export function useTemplatePreview(text: { subject: string; body: string }, locale: Locale) {
  const asked = { content: { [locale]: text }, locale };
  return useQuery({
    queryKey: queryKeys.templates.preview(asked),
    enabled: Boolean(text.body.trim()),
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await api.post<{ preview: MailPreview }>("/message-templates/preview", asked, signal))
        .preview,
  });
}
