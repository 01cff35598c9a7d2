/**
 * The work, never twice at once in this process: who asks while it runs waits for one more run after it, together with
 * all others who do. For work that takes up whatever there is; it saves effort and guarantees nothing.
 */
export function oneAtATime<Input>(work: (input: Input) => Promise<void>) {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (input: Input): Promise<void> => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        running = work(input);
        return running;
      });
    return next;
  };
}
