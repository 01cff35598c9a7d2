import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { OwnThread } from "../thread/own-thread";

type Done = { said: string; thread: number; execArgv?: string[]; env?: object };

const folder = mkdtempSync(path.join(os.tmpdir(), "box-office-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that says what it is told, and dies of what it is told to die of. */
const OBEDIENT = `
const { existsSync, writeFileSync } = require("node:fs");
const { parentPort, threadId } = require("node:worker_threads");
parentPort.on("message", ({ say, die_with, die_once, fail }) => {
  if (die_once && !existsSync(die_once)) {
    writeFileSync(die_once, "");
    process.exit(1);
  }
  if (die_with) throw new Error(die_with);
  if (fail) return parentPort.postMessage({ kind: "failed", message: fail });
  const { execArgv, env } = process;
  parentPort.postMessage({ kind: "done", output: { said: say, thread: threadId, execArgv, env: { ...env } } });
});
parentPort.postMessage({ kind: "ready" });
`;

type Order = {
  say?: string;
  die_with?: string;
  die_once?: string;
  fail?: string;
  callback?: () => void;
};

let made = 0;
function threadOf(code: string | undefined) {
  const file = path.join(folder, `thread-${++made}.js`);
  if (code) writeFileSync(file, code);
  const here = jest.fn(async ({ say = "" }: Order): Promise<Done> => ({ said: say, thread: 0 }));
  return { own: new OwnThread<Order, Done>(file, here), here };
}

describe("a thread of its own", () => {
  test("does the work in turn, and nothing of how the process was started gets into it", async () => {
    const { own, here } = threadOf(OBEDIENT);
    const done = await Promise.all(["a", "b", "c"].map((say) => own.run({ say })));
    expect(done.map(({ said }) => said)).toEqual(["a", "b", "c"]);
    expect(new Set(done.map(({ thread }) => thread)).size).toBe(1);
    expect(done[0]).toMatchObject({ execArgv: [], env: {} });
    expect(done[0]?.thread).toBeGreaterThan(0);
    expect(here).not.toHaveBeenCalled();
  });

  test("a failure is its own piece's only", async () => {
    const { own } = threadOf(OBEDIENT);
    const [first, failed, last] = await Promise.allSettled([
      own.run({ say: "a" }),
      own.run({ fail: "no such letter" }),
      own.run({ say: "b" }),
    ]);
    expect(failed).toMatchObject({ reason: { message: "no such letter" } });
    expect([first, last]).toMatchObject([{ value: { said: "a" } }, { value: { said: "b" } }]);
  });

  test("when it dies, another does what it was at and what waits", async () => {
    const { own, here } = threadOf(OBEDIENT);
    const die_once = path.join(folder, "died");
    const done = await Promise.all([
      own.run({ say: "a" }),
      own.run({ say: "b", die_once }),
      own.run({ say: "c" }),
    ]);
    expect(done.map(({ said }) => said)).toEqual(["a", "b", "c"]);
    expect(done[1]?.thread).not.toBe(done[0]?.thread);
    expect(done[2]?.thread).toBe(done[1]?.thread);
    expect(here).not.toHaveBeenCalled();
  });

  test("what it dies of twice is given up, saying of what", async () => {
    const { own, here } = threadOf(OBEDIENT);
    const [dead, alive] = await Promise.allSettled([
      own.run({ die_with: "too heavy" }),
      own.run({ say: "a" }),
    ]);
    expect(dead).toMatchObject({ reason: { message: expect.stringContaining("too heavy") } });
    expect(alive).toMatchObject({ value: { said: "a" } });
    expect(here).not.toHaveBeenCalled();
  });

  test("the work is done here where there is no file, and where it can't be started", async () => {
    const warned = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    for (const code of [undefined, `require("no-such-package")`]) {
      const { own } = threadOf(code);
      const done = await Promise.all(["a", "b"].map((say) => own.run({ say })));
      expect(done).toEqual([
        { said: "a", thread: 0 },
        { said: "b", thread: 0 },
      ]);
      expect(await own.run({ say: "c" })).toEqual({ said: "c", thread: 0 });
    }
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
  });

  test("what can't be told another thread is done here, and the next there", async () => {
    const { own } = threadOf(OBEDIENT);
    const [here, there] = await Promise.all([
      own.run({ say: "a", callback: () => undefined }),
      own.run({ say: "b" }),
    ]);
    expect(here).toEqual({ said: "a", thread: 0 });
    expect(there?.said).toBe("b");
    expect(there?.thread).toBeGreaterThan(0);
  });

  test("what doesn't fit into its queue is done here", async () => {
    const { own, here } = threadOf(OBEDIENT);
    const done = await Promise.all(
      Array.from({ length: 150 }, (_, nth) => own.run({ say: `${nth}` })),
    );
    expect(done.map(({ said }) => said)).toEqual(Array.from({ length: 150 }, (_, nth) => `${nth}`));
    expect(here.mock.calls.length).toBe(49);
  });
});
