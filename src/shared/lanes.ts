import { drain, RUN_SECONDS } from "./queue/drain";

/**
 * {@link drain} on so many lanes of this process, however many ask. Who asks fills the lanes that are free and waits
 * for them; where none is free, those that run look once more, so a long piece on one lane never makes the others' work
 * wait.
 */
export function onLanes<Input>(count: number, work: (input: Input) => Promise<boolean>) {
  let free = count;
  let asked = 0;

  const drive = async (input: Input) => {
    const didWork = async () => {
      const askedBefore = asked;
      return (await work(input)) || asked !== askedBefore;
    };
    free--;
    try {
      await drain(didWork, { at_once: 1, run_seconds: RUN_SECONDS });
    } finally {
      free++;
    }
  };

  return async (input: Input): Promise<void> => {
    asked++;
    await Promise.all(Array.from({ length: free }, () => drive(input)));
  };
}
