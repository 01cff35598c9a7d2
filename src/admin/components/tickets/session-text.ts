import { useFormat } from "../../hooks/use-format";

/** When a session is, on its event's clock, and its name where it has one. */
export function useSessionText() {
  const format = useFormat();
  return (session: { name: string | null; starts_at: string }, timezone: string) =>
    [format.dateTime(session.starts_at, timezone), session.name].filter(Boolean).join(" · ");
}
