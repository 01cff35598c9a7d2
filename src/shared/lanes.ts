/** A lane begins nothing new after this; whoever asks next goes on. */
const LANE_SECONDS = 50;

/**
 * Work that takes up whatever there is, piece by piece, on so many lanes of this process. `work` does one piece and
 * says whether there was one. Who asks fills the lanes that are free and waits for them; where none is free, those that
 * run look once more, so a long piece on one lane never makes the others' work wait.
 */
export function onLanes<Input>(count: number, work: (input: Input) => Promise<boolean>) {
  let free = count;
  let asked = 0;

  const drive = async (input: Input) => {
    const endsAt = Date.now() + LANE_SECONDS * 1000;
    free--;
    try {
      while (Date.now() < endsAt) {
        const askedBefore = asked;
        const didWork = await work(input);
        if (!didWork && asked === askedBefore) return;
      }
    } finally {
      free++;
    }
  };

  return async (input: Input): Promise<void> => {
    asked++;
    await Promise.all(Array.from({ length: free }, () => drive(input)));
  };
}
