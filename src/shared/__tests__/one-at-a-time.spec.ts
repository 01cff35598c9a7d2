import { oneAtATime } from "../one-at-a-time";

describe("oneAtATime", () => {
  it("runs once for the first, and once more for all who ask meanwhile", async () => {
    let atOnce = 0;
    let most = 0;
    const runs: number[] = [];
    const ask = oneAtATime(async (input: number) => {
      most = Math.max(most, ++atOnce);
      runs.push(input);
      await new Promise((resolve) => setTimeout(resolve, 10));
      atOnce--;
    });
    const first = ask(1);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.all([first, ask(2), ask(3), ask(4)]);
    expect(most).toBe(1);
    expect(runs).toEqual([1, 2]);
  });

  it("a failure is the asker's, and stops nobody after", async () => {
    const ask = oneAtATime(async (fails: boolean) => {
      if (fails) throw new Error("no connection");
    });
    await expect(ask(true)).rejects.toThrow("no connection");
    await expect(ask(false)).resolves.toBeUndefined();
  });
});
