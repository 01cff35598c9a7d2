type Labelled = { id: string; name: string | null; starts_at: Date | string };

/**
 * What a buyer reads to tell sessions apart: the session's name, else its start in the event's time zone.
 * Labels of one event are unique, as Medusa wants of the values of a product option.
 */
export function sessionLabels(
  sessions: readonly Labelled[],
  timezone: string,
): Map<string, string> {
  const format = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timezone,
  });
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const session of sessions) {
    const wanted = session.name ?? format.format(new Date(session.starts_at));
    labels.set(session.id, takeName(wanted, taken));
  }
  return labels;
}

/** The wanted name, numbered when it is taken; it is taken from then on. */
export function takeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let nth = 2; taken.has(name); nth++) name = `${wanted} (${nth})`;
  taken.add(name);
  return name;
}
