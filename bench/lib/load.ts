type Load = { clients: number; seconds: number; work: () => Promise<unknown> };

/** How often a second so many clients get the work done, each beginning anew as soon as it is through. */
export async function perSecond({ clients, seconds, work }: Load): Promise<number> {
  let done = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const client = async () => {
    while (performance.now() < endsAt) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done / ((performance.now() - startedAt) / 1000);
}

/** How many milliseconds the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
