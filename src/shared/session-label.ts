import type { Locale } from "./locales";

type Labelled = { id: string; name: string | null; starts_at: Date | string };

const TAGS: Record<Locale, string> = { en: "en-GB", nb: "nb-NO", da: "da-DK", uk: "uk-UA" };

/**
 * What a buyer reads to tell sessions apart: the session's name, else its start in the event's time zone.
 * Labels of one event are unique, as Medusa wants of the values of a product option.
 *
 * @param full given where each says when it is, whatever its name, and where
 */
export function sessionLabels(
  sessions: readonly Labelled[],
  timezone: string,
  locale: Locale = "en",
  full?: { venue_name: string | null },
): Map<string, string> {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timezone,
  });
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const session of sessions) {
    const start = format.format(new Date(session.starts_at));
    const wanted = full
      ? [session.name, start, full.venue_name].filter(Boolean).join(", ")
      : (session.name ?? start);
    labels.set(session.id, takeName(wanted, taken));
  }
  return labels;
}

type Offered = Labelled & {
  ticket_offers: readonly { id: string; ticket_type_name: string | undefined }[];
};

/**
 * What each ticket of an event is called, by its offer: its session and its type. Medusa's variants are named so, and so is
 * what of it was sold. Names of one event are unique.
 *
 * @param sessions in the order in which they take place
 * @param full see {@link sessionLabels}
 */
export function offerNames(
  sessions: readonly Offered[],
  timezone: string,
  locale?: Locale,
  full?: { venue_name: string | null },
): Map<string, string> {
  const labels = sessionLabels(sessions, timezone, locale, full);
  const taken = new Set<string>();
  return new Map(
    sessions.flatMap(({ id, ticket_offers }) =>
      ticket_offers.map((offer) => [
        offer.id,
        // "A" · "B · C" and "A · B" · "C" read the same.
        takeName(`${labels.get(id)} · ${offer.ticket_type_name}`, taken),
      ]),
    ),
  );
}

/** The wanted name, numbered when it is taken; it is taken from then on. */
export function takeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let nth = 2; taken.has(name); nth++) name = `${wanted} (${nth})`;
  taken.add(name);
  return name;
}
