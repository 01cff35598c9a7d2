/** A stretch of days and what fell into it. */
export type Bucket<Counts> = Counts & { from: string; to: string };

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00Z`);
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * Puts days (`YYYY-MM-DD`, ascending, those without anything left out) into at most `maxBuckets` stretches
 * of equal length without gaps, so that time runs evenly along a chart's axis.
 */
export function bucketDays<Key extends string>(
  days: readonly ({ date: string } & Record<Key, number>)[],
  keys: readonly Key[],
  maxBuckets: number,
): Bucket<Record<Key, number>>[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const start = at(first.date);
  const dayCount = (at(last.date) - start) / DAY + 1;
  const length = Math.ceil(dayCount / maxBuckets);
  const buckets = Array.from({ length: Math.ceil(dayCount / length) }, (_, index) => ({
    from: dayAt(start + index * length * DAY),
    to: dayAt(start + Math.min((index + 1) * length, dayCount) * DAY - DAY),
    ...(Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>),
  }));
  for (const day of days) {
    const bucket = buckets[Math.floor((at(day.date) - start) / DAY / length)];
    for (const key of keys) {
      if (bucket) (bucket as Record<Key, number>)[key] += day[key];
    }
  }
  return buckets;
}
