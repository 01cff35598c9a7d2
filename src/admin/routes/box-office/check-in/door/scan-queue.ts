import { judgeFailure, type Unanswered } from "./failure";
import type { ScanStore } from "./scan-store";

/** What a code stands for: a ticket's QR secret, or its readable number. */
export type ScannedCode = { secret: string } | { number: string };

/** A scan on its way to the server. Its nonce makes it safe to send again: the first answer comes back. */
export type PendingScan = {
  nonce: string;
  /** Milliseconds since 1970 on this device, strictly rising: the order of sending. */
  scanned_at: number;
  code: ScannedCode;
  session_id?: string;
};

export type Settled<Answer> = {
  scan: PendingScan;
  /** `refused`: the server won't take this scan, however often it is sent. */
  outcome: { kind: "answered"; answer: Answer } | { kind: "refused"; message: string };
  /** It had to wait until the server could be reached: nobody may be looking any more. */
  was_delayed: boolean;
};

export type QueueState = {
  pending: readonly PendingScan[];
  /** Why the last sending got no answer; null while things go well. */
  trouble: Unanswered | null;
  /** False while the device remembers a scan only as long as the page is open. */
  is_durable: boolean;
};

export type QueuePorts<Answer> = {
  store: ScanStore;
  /** Rejects with what Medusa's client throws; within a limited time. */
  send(scan: PendingScan): Promise<Answer>;
  onSettled(settled: Settled<Answer>): void;
  newNonce(): string;
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Runs `task` later; the returned function calls it off. */
  later(task: () => void, milliseconds: number): () => void;
};

/** About an hour at a busy door; beyond it, scans are refused aloud instead of lost in silence. */
export const MAX_PENDING_SCANS = 1000;
const FIRST_RETRY_MILLISECONDS = 1000;
const SLOWEST_RETRY_MILLISECONDS = 15_000;

type Entry = { scan: PendingScan; isStored: boolean; isOwn: boolean; isDelayed: boolean };

/**
 * Brings scans to the server one after the other, in the order they were made, each with its own nonce until
 * an answer comes: lost network, timeouts and a failing server delay a scan and never drop it, and neither
 * does reloading the page. Two tabs may hold the same scan; its nonce makes sending it twice harmless.
 */
export class ScanQueue<Answer> {
  readonly #ports: QueuePorts<Answer>;
  readonly #listeners = new Set<() => void>();
  #entries: Entry[] = [];
  #state: QueueState = { pending: [], trouble: null, is_durable: true };
  #failures = 0;
  #isSending = false;
  #callOffRetry: (() => void) | undefined;

  constructor(ports: QueuePorts<Answer>) {
    this.#ports = ports;
    this.#adoptStored();
  }

  /** Takes a scan in and sends it at once where it can; undefined when the queue is full. */
  add(code: ScannedCode, sessionId: string | undefined): PendingScan | undefined {
    if (this.#entries.length >= MAX_PENDING_SCANS) return undefined;
    const latest = this.#entries.at(-1)?.scan.scanned_at ?? 0;
    const scan: PendingScan = {
      nonce: this.#ports.newNonce(),
      scanned_at: Math.max(this.#ports.now(), latest + 1),
      code,
      ...(sessionId && { session_id: sessionId }),
    };
    const isStored = this.#ports.store.put(scan);
    this.#entries.push({ scan, isStored, isOwn: true, isDelayed: false });
    this.#publish();
    this.wake();
    return scan;
  }

  /** Gives a scan up, on somebody's word. One that is being sent may still arrive. */
  discard(nonce: string): void {
    this.#take(nonce);
    this.#publish();
  }

  /** Tries now instead of at the next turn: the network is back, somebody looks at the page again. */
  wake(): void {
    this.#callOffRetry?.();
    this.#callOffRetry = undefined;
    void this.#sendAll();
  }

  /** The same object until something changes. */
  readonly state = (): QueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#adoptStored();
    let isAnswered = true;
    while (isAnswered) {
      const entry = this.#oldest();
      if (!entry) break;
      isAnswered = await this.#sendOnce(entry);
    }
    this.#isSending = false;
  }

  /** Whether an answer came; without one, the next try is planned. */
  async #sendOnce(entry: Entry): Promise<boolean> {
    try {
      const answer = await this.#ports.send(entry.scan);
      this.#settle(entry, { kind: "answered", answer });
      return true;
    } catch (error) {
      const failure = judgeFailure(error);
      if (failure.is_final) {
        this.#settle(entry, { kind: "refused", message: failure.message });
        return true;
      }
      for (const waiting of this.#entries) waiting.isDelayed = true;
      this.#retryLater();
      this.#publish(failure.reason);
      return false;
    }
  }

  #settle(entry: Entry, outcome: Settled<Answer>["outcome"]): void {
    this.#failures = 0;
    const isStillWanted = this.#take(entry.scan.nonce);
    this.#publish(null);
    if (isStillWanted) {
      this.#ports.onSettled({ scan: entry.scan, outcome, was_delayed: entry.isDelayed });
    }
  }

  #retryLater(): void {
    const pause = Math.min(
      SLOWEST_RETRY_MILLISECONDS,
      FIRST_RETRY_MILLISECONDS * 2 ** this.#failures,
    );
    this.#failures += 1;
    // Spread by a fifth either way: the doors of a house lose their network together and get it back together.
    const milliseconds = pause * (0.8 + 0.4 * this.#ports.random());
    this.#callOffRetry?.();
    this.#callOffRetry = this.#ports.later(() => this.wake(), milliseconds);
  }

  /** The next to send. What another tab left and is no longer stored was settled there. */
  #oldest(): Entry | undefined {
    this.#entries = this.#entries.filter(
      (entry) => entry.isOwn || this.#ports.store.has(entry.scan),
    );
    this.#publish();
    return this.#entries[0];
  }

  /** Takes over what the device remembers: scans from before a reload, or of another tab. */
  #adoptStored(): void {
    const known = new Set(this.#entries.map(({ scan }) => scan.nonce));
    const left = this.#ports.store.all().filter((scan) => !known.has(scan.nonce));
    const adopted = left.map((scan) => ({ scan, isStored: true, isOwn: false, isDelayed: true }));
    this.#entries = [...this.#entries, ...adopted].sort(
      (a, b) => a.scan.scanned_at - b.scan.scanned_at,
    );
    this.#publish();
  }

  #take(nonce: string): boolean {
    const entry = this.#entries.find(({ scan }) => scan.nonce === nonce);
    if (!entry) return false;
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#ports.store.remove(entry.scan);
    return true;
  }

  #publish(trouble: Unanswered | null = this.#state.trouble): void {
    const next: QueueState = {
      pending: this.#entries.map(({ scan }) => scan),
      trouble: this.#entries.length ? trouble : null,
      is_durable: this.#entries.every(({ isStored }) => isStored),
    };
    if (isSameState(this.#state, next)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

function isSameState(a: QueueState, b: QueueState): boolean {
  return (
    a.trouble === b.trouble &&
    a.is_durable === b.is_durable &&
    a.pending.length === b.pending.length &&
    a.pending.every((scan, index) => scan === b.pending[index])
  );
}
