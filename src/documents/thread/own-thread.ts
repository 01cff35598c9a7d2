import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Answer } from "./answer-parent";

/** What waits beyond these is done at once by whoever brings it, which slows them down. */
const MAX_WAITING = 100;
/** A thread may die of one piece of work; another gives it a second chance, and no more. */
const MAX_TRIES = 2;
/** A thread that is at a piece for so long will not end it. */
const MAX_MS = 60_000;
/** Enough for a PDF of five thousand tickets. What takes more ends the thread, not the process. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

type Piece<Input, Output> = {
  input: Input;
  tries: number;
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
};

/**
 * Does heavy work, a piece at a time, in a thread of its own, so that this one answers requests meanwhile. The thread
 * starts with the first piece, is kept, keeps no process alive that has nothing else to do, and is replaced when it dies:
 * the piece that it died of is tried once more. Without the built file of the thread, as from TypeScript sources, and
 * where it can't be started, `work` is done here.
 */
export class OwnThread<Input, Output> {
  readonly #file: string;
  readonly #work: (input: Input) => Promise<Output>;
  readonly #waiting: Piece<Input, Output>[] = [];
  #current: Piece<Input, Output> | undefined;
  #worker: Worker | undefined;
  #tooLate: NodeJS.Timeout | undefined;
  #isUsable: boolean;

  constructor(file: string, work: (input: Input) => Promise<Output>) {
    this.#file = file;
    this.#work = work;
    this.#isUsable = existsSync(file);
  }

  /** @throws what the work throws; that the thread died, when it died of this twice */
  async run(input: Input): Promise<Output> {
    if (!this.#isUsable || this.#waiting.length >= MAX_WAITING) return this.#work(input);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ input, tries: 0, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    const piece = this.#waiting.shift();
    this.#current = piece;
    if (!piece) {
      this.#worker?.unref();
      return;
    }
    piece.tries++;
    try {
      const worker = this.#worker ?? this.#start();
      this.#worker = worker;
      worker.ref();
      worker.postMessage(piece.input);
      this.#tooLate = setTimeout(() => worker.terminate(), MAX_MS);
    } catch {
      // No thread is to be had now, or the input can't go to another.
      this.#taken();
      this.#doHere(piece);
      this.#next();
    }
  }

  /** The piece that was at work, which no longer is. */
  #taken(): Piece<Input, Output> | undefined {
    clearTimeout(this.#tooLate);
    const piece = this.#current;
    this.#current = undefined;
    return piece;
  }

  #start(): Worker {
    // Nothing of how this process was started: no debugger, no hooks, no secrets of its environment.
    const worker = new Worker(this.#file, { execArgv: [], env: {}, resourceLimits: MEMORY });
    let isReady = false;
    let reason = "it ended";
    worker.on("message", (answer: Answer<Output>) => {
      isReady = true;
      if (answer.kind !== "ready") this.#finish(answer);
    });
    worker.on("error", (error) => {
      reason = error.message;
    });
    worker.once("exit", () => {
      this.#worker = undefined;
      if (isReady) this.#died(reason);
      else this.#giveUp(reason);
    });
    return worker;
  }

  #finish(answer: Exclude<Answer<Output>, { kind: "ready" }>): void {
    const piece = this.#taken();
    if (answer.kind === "done") piece?.resolve(answer.output);
    else piece?.reject(new Error(answer.message));
    this.#next();
  }

  #died(reason: string): void {
    const piece = this.#taken();
    if (piece && piece.tries < MAX_TRIES) this.#waiting.unshift(piece);
    else piece?.reject(new Error(`The thread that did it died twice: ${reason}`));
    this.#next();
  }

  /** It never came to work, and wouldn't the next time. */
  #giveUp(reason: string): void {
    process.emitWarning(`Box office: ${this.#file} can't be started as a thread: ${reason}`);
    this.#isUsable = false;
    const piece = this.#taken();
    if (piece) this.#doHere(piece);
    for (const waiting of this.#waiting.splice(0)) this.#doHere(waiting);
  }

  #doHere({ input, resolve, reject }: Piece<Input, Output>): void {
    this.#work(input).then(resolve, reject);
  }
}
