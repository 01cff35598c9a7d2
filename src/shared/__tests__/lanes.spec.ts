import { onLanes } from "../lanes";

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

describe("work on lanes", () => {
  it("does all there is, never more at once than there are lanes", async () => {
    let [left, running, most] = [20, 0, 0];
    const fill = onLanes(3, async () => {
      if (!left) return false;
      left--;
      most = Math.max(most, ++running);
      await soon();
      running--;
      return true;
    });
    await Promise.all([fill(undefined), fill(undefined), fill(undefined)]);
    expect([left, most]).toEqual([0, 3]);
  });

  it("takes up what comes while a long piece keeps one lane busy", async () => {
    const waiting = ["long"];
    const done: string[] = [];
    let finishLong = () => {};
    const fill = onLanes(2, async () => {
      const piece = waiting.shift();
      if (!piece) return false;
      if (piece === "long") {
        await new Promise<void>((resolve) => {
          finishLong = resolve;
        });
      }
      done.push(piece);
      return true;
    });
    const first = fill(undefined);
    await soon();
    waiting.push("short");
    await fill(undefined);
    expect(done).toEqual(["short"]);
    finishLong();
    await first;
    expect(done).toEqual(["short", "long"]);
  });

  it("who asks at the very moment that the last lane finds nothing is not forgotten", async () => {
    let waiting = 0;
    let done = 0;
    const fill = onLanes(1, async () => {
      const found = waiting > 0;
      if (found) waiting--;
      await soon();
      if (found) done++;
      return found;
    });
    const first = fill(undefined);
    waiting++;
    await Promise.all([first, fill(undefined)]);
    expect(done).toBe(1);
  });

  it("a piece that fails is told to who asked, and gives its lane back", async () => {
    let failures = 1;
    const fill = onLanes(1, async () => {
      if (failures-- > 0) throw new Error("no database");
      return false;
    });
    await expect(fill(undefined)).rejects.toThrow("no database");
    await expect(fill(undefined)).resolves.toBeUndefined();
  });
});
