type QueryValue = string | number | boolean | null | undefined;

/** What a list is asked for: lists of values mean any of them, empty values nothing. */
export type Query = Record<string, QueryValue | readonly string[]>;

/** `?…` of a query, lists as `name[]=`, empty values left out; nothing when nothing is left. */
export function searchOf(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      for (const one of value) params.append(`${key}[]`, one);
    } else if (value !== undefined && value !== null && value !== "") {
      params.append(key, String(value));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
