/** A run of work that waits begins nothing after this; the next run goes on. */
export const RUN_SECONDS = 50;

/**
 * Work that takes up whatever there is, piece by piece, so many at once. `work` does one piece and says whether there
 * was one. Ends when there is none, or begins none when the time is up.
 */
export async function drain(
  work: () => Promise<boolean>,
  { at_once, run_seconds = Number.POSITIVE_INFINITY }: { at_once: number; run_seconds?: number },
): Promise<void> {
  const endsAt = Date.now() + run_seconds * 1000;
  const lane = async () => {
    let isMore = true;
    while (isMore && Date.now() < endsAt) isMore = await work();
  };
  await Promise.all(Array.from({ length: at_once }, lane));
}
