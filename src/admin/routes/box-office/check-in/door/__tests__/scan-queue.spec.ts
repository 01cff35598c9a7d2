import { MAX_PENDING_SCANS, type PendingScan, ScanQueue, type Settled } from "../scan-queue";
import { scanStore } from "../scan-store";

type Answer = { result: string };
type Reply = Answer | Error;

const lostNetwork = () => new TypeError("Failed to fetch");
const serverSays = (status: number, message = "") => Object.assign(new Error(message), { status });
const admitted: Answer = { result: "admitted" };

let time = 0;

/** `localStorage` as the browser has it, over an object that outlives the page. */
function deviceStorage(kept: Map<string, string> = new Map()): Storage {
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

/** A page at the door: a queue whose server answers what the test says, on a clock that the test turns. */
function openPage(storage: Storage | undefined, name = "page") {
  const sent: PendingScan[] = [];
  const settled: Settled<Answer>[] = [];
  const waiting: { resolve(reply: Reply): void }[] = [];
  const timers = new Set<{ task: () => void; milliseconds: number }>();
  let replies: Reply[] = [];
  let count = 0;

  const queue = new ScanQueue<Answer>({
    store: scanStore(storage),
    send: async (scan) => {
      sent.push(scan);
      const reply =
        replies.shift() ?? (await new Promise<Reply>((resolve) => waiting.push({ resolve })));
      if (reply instanceof Error) throw reply;
      return reply;
    },
    onSettled: (one) => settled.push(one),
    newNonce: () => `${name}-${++count}`,
    now: () => ++time,
    random: () => 0.5,
    later: (task, milliseconds) => {
      const timer = { task, milliseconds };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });

  const passed = () => new Promise((resolve) => setImmediate(resolve));
  return {
    queue,
    sent,
    settled,
    scan: (number: string) => queue.add({ number }, "session"),
    serverWill: (...next: Reply[]) => {
      replies = next;
    },
    answer: async (reply: Reply) => {
      waiting.shift()?.resolve(reply);
      await passed();
    },
    passed,
    pauses: () => [...timers].map((timer) => timer.milliseconds),
    timePasses: async () => {
      const [timer] = timers;
      if (!timer) throw new Error("nothing is planned");
      timers.delete(timer);
      timer.task();
      await passed();
    },
    pending: () => queue.state().pending.map((scan) => scan.nonce),
    sentNonces: () => sent.map((scan) => scan.nonce),
  };
}

describe("the queue of scans at the door", () => {
  it("sends a scan at once, and forgets its code when the answer is there", async () => {
    const kept = new Map<string, string>();
    const page = openPage(deviceStorage(kept));

    page.queue.add({ secret: "the-secret" }, "session");
    expect([...kept.values()].join()).toContain("the-secret");

    await page.answer(admitted);
    expect(page.settled).toMatchObject([
      {
        scan: { nonce: "page-1", session_id: "session" },
        outcome: { kind: "answered", answer: admitted },
        was_delayed: false,
      },
    ]);
    expect(page.pending()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it("keeps the order and one nonce a scan while the network is away, one request at a time", async () => {
    const page = openPage(deviceStorage());
    page.scan("A");
    page.scan("B");
    page.scan("C");
    expect(page.sentNonces()).toEqual(["page-1"]);

    await page.answer(lostNetwork());
    expect(page.queue.state()).toMatchObject({ trouble: "no_answer" });
    expect(page.pending()).toEqual(["page-1", "page-2", "page-3"]);

    page.serverWill(lostNetwork());
    await page.timePasses();
    page.serverWill(admitted, admitted, admitted);
    await page.timePasses();

    expect(page.sentNonces()).toEqual(["page-1", "page-1", "page-1", "page-2", "page-3"]);
    expect(page.settled.map((one) => [one.scan.nonce, one.was_delayed])).toEqual([
      ["page-1", true],
      ["page-2", true],
      ["page-3", true],
    ]);
    expect(page.queue.state()).toEqual({ pending: [], trouble: null, is_durable: true });
  });

  it.each([
    ["a failing server", serverSays(500)],
    ["a gateway", serverSays(502)],
    ["too many requests", serverSays(429)],
    ["a collision", serverSays(409)],
    ["a timeout", Object.assign(new Error(), { name: "AbortError" })],
  ])("sends again after %s", async (_, failure) => {
    const page = openPage(deviceStorage());
    page.serverWill(failure, admitted);
    page.scan("A");
    await page.passed();
    expect(page.settled).toEqual([]);
    await page.timePasses();
    expect(page.settled).toHaveLength(1);
  });

  it("says that it waits for somebody to sign in, and keeps the scan", async () => {
    const page = openPage(deviceStorage());
    page.serverWill(serverSays(401, "Unauthorized"));
    page.scan("A");
    await page.passed();
    expect(page.queue.state().trouble).toBe("signed_out");
    expect(page.pending()).toEqual(["page-1"]);
  });

  it("takes a refusal for final, with its words, and goes on with the next", async () => {
    const page = openPage(deviceStorage());
    page.serverWill(serverSays(404, "Session x was not found"), admitted);
    page.scan("A");
    page.scan("B");
    await page.passed();
    expect(page.settled.map((one) => one.outcome)).toEqual([
      { kind: "refused", message: "Session x was not found" },
      { kind: "answered", answer: admitted },
    ]);
    expect(page.pauses()).toEqual([]);
  });

  it("waits longer from try to try, to a limit, and begins anew after an answer", async () => {
    const page = openPage(deviceStorage());
    page.serverWill(lostNetwork());
    page.scan("A");
    await page.passed();
    const pauses: number[] = [];
    for (let tries = 0; tries < 6; tries++) {
      pauses.push(...page.pauses());
      page.serverWill(lostNetwork());
      await page.timePasses();
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);

    page.serverWill(admitted);
    await page.timePasses();
    page.serverWill(lostNetwork());
    page.scan("B");
    await page.passed();
    expect(page.pauses()).toEqual([1000]);
  });

  it("tries at once when the network is back or the next ticket is scanned", async () => {
    const page = openPage(deviceStorage());
    page.serverWill(lostNetwork());
    page.scan("A");
    await page.passed();

    page.serverWill(lostNetwork());
    page.queue.wake();
    await page.passed();
    expect(page.sent).toHaveLength(2);
    expect(page.pauses()).toHaveLength(1);

    page.serverWill(admitted, admitted);
    page.scan("B");
    await page.passed();
    expect(page.settled.map((one) => one.scan.nonce)).toEqual(["page-1", "page-2"]);
    expect(page.pauses()).toEqual([]);
  });

  it("goes on where it was after a reload, in the same order, with the same nonces", async () => {
    const device = deviceStorage();
    const before = openPage(device, "before");
    before.scan("A");
    before.scan("B");

    const after = openPage(device, "after");
    expect(after.pending()).toEqual(["before-1", "before-2"]);
    after.serverWill(admitted, admitted, admitted);
    after.scan("C");
    await after.passed();
    expect(after.sent.map((scan) => [scan.nonce, scan.code])).toEqual([
      ["before-1", { number: "A" }],
      ["before-2", { number: "B" }],
      ["after-1", { number: "C" }],
    ]);
    expect(after.settled.map((one) => one.was_delayed)).toEqual([true, true, false]);
  });

  it("with two tabs: each gets the answers of its own scans, and neither asks again for what is settled", async () => {
    const device = deviceStorage();
    const first = openPage(device, "first");
    const second = openPage(device, "second");
    first.scan("A");

    second.serverWill(admitted, admitted);
    second.scan("B");
    await second.passed();
    expect(second.sentNonces()).toEqual(["first-1", "second-1"]);

    // The first tab's own request was still on its way; the nonce gives it the same answer.
    await first.answer(admitted);
    expect(first.settled.map((one) => one.scan.nonce)).toEqual(["first-1"]);
    first.queue.wake();
    await first.passed();
    expect(first.sentNonces()).toEqual(["first-1"]);
  });

  it("forgets another tab's scan once that tab got its answer", async () => {
    const device = deviceStorage();
    const first = openPage(device, "first");
    first.scan("A");
    const second = openPage(device, "second");
    expect(second.pending()).toEqual(["first-1"]);

    await first.answer(admitted);
    second.queue.wake();
    await second.passed();
    expect(second.pending()).toEqual([]);
    expect(second.sent).toEqual([]);
  });

  it("gives a scan up on somebody's word, even while it is being sent", async () => {
    const kept = new Map<string, string>();
    const page = openPage(deviceStorage(kept));
    page.scan("A");
    page.queue.discard("page-1");
    expect(page.pending()).toEqual([]);
    expect(kept.size).toBe(0);
    await page.answer(admitted);
    expect(page.settled).toEqual([]);
  });

  it("keeps the order even when the device's clock is set back", async () => {
    const device = deviceStorage();
    const page = openPage(device);
    time = 5000;
    page.scan("A");
    time = 1000;
    page.scan("B");
    expect(openPage(device).pending()).toEqual(["page-1", "page-2"]);
  });

  it("refuses aloud when it is full", () => {
    const page = openPage(deviceStorage());
    for (let number = 0; number < MAX_PENDING_SCANS; number++) {
      expect(page.scan(String(number))).toBeDefined();
    }
    expect(page.scan("one more")).toBeUndefined();
    expect(page.pending()).toHaveLength(MAX_PENDING_SCANS);
  });

  it("works on a device that remembers nothing, and says so", async () => {
    const full = deviceStorage();
    full.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    for (const storage of [full, undefined]) {
      const page = openPage(storage);
      page.scan("A");
      expect(page.queue.state().is_durable).toBe(false);
      await page.answer(admitted);
      expect(page.settled).toHaveLength(1);
      expect(page.queue.state().is_durable).toBe(true);
    }
  });

  it("passes over what it can't read, and leaves what isn't its own", () => {
    const kept = new Map([
      ["box-office.scan.1.broken", "{"],
      ["box-office.scan.2.empty", "{}"],
      ["someone-else", "1"],
    ]);
    expect(openPage(deviceStorage(kept)).pending()).toEqual([]);
    expect(kept.size).toBe(3);
  });

  it("tells its listeners of each change, with a new object only then", async () => {
    const page = openPage(deviceStorage());
    let told = 0;
    const stop = page.queue.subscribe(() => {
      told += 1;
    });
    const before = page.queue.state();
    expect(page.queue.state()).toBe(before);
    page.scan("A");
    await page.answer(admitted);
    expect(told).toBe(2);
    stop();
    page.scan("B");
    expect(told).toBe(2);
  });
});
