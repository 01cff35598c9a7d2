/** How long a code has to be out of view until it counts as shown anew. */
const OUT_OF_VIEW_MILLISECONDS = 2000;

/**
 * Lets a code that the camera sees through once, however many frames it is in: again only after it was out of
 * view for two seconds. Otherwise the green of an admission would turn into "already checked in" while the
 * ticket is still held up.
 */
export function cameraGate(): (codes: readonly string[], now: number) => string[] {
  const lastSeen = new Map<string, number>();
  return (codes, now) => {
    const shown = codes.filter((code) => {
      const seenAt = lastSeen.get(code);
      return seenAt === undefined || now - seenAt > OUT_OF_VIEW_MILLISECONDS;
    });
    for (const [code, seenAt] of lastSeen) {
      if (now - seenAt > OUT_OF_VIEW_MILLISECONDS) lastSeen.delete(code);
    }
    for (const code of codes) lastSeen.set(code, now);
    return [...new Set(shown)];
  };
}
