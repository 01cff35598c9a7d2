import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** A restart of PostgreSQL or a failover that takes less is a delay and no error. */
const GRACE_MS = 2_000;
/** How long a request looks whether a lost database is back; the pool tries anew five times a second. */
const LOOK_MS = 1_000;

/** As knex makes it; Medusa listens to the same events while it boots. */
type Database = {
  raw(sql: string): Promise<unknown>;
  client: {
    pool?: {
      on(event: "createFail" | "createSuccess", listener: () => void): void;
      numUsed(): number;
      numFree(): number;
    };
  };
};

/**
 * Knows when the store's pool has no connection left and gets no new one. Whoever asks the pool then waits for a minute,
 * which no setting of Medusa's shortens, before an error comes.
 */
class DatabaseWatch {
  readonly #database: Database;
  readonly #waiting = new Set<(error: Error) => void>();
  #failingSince: number | undefined;
  #isLost = false;
  #look: Promise<unknown> | undefined;

  constructor(database: Database) {
    this.#database = database;
    const { pool } = database.client;
    pool?.on("createSuccess", () => {
      this.#failingSince = undefined;
      this.#isLost = false;
    });
    pool?.on("createFail", () => {
      this.#failingSince ??= Date.now();
      const hasConnections = pool.numUsed() + pool.numFree() > 0;
      if (hasConnections || Date.now() - this.#failingSince < GRACE_MS) return;
      this.#isLost = true;
      for (const reject of this.#waiting) reject(lost());
    });
  }

  /** @throws when the database is lost; the first request that comes when it is back goes through */
  async assertThere(): Promise<void> {
    if (!this.#isLost) return;
    this.#look ??= this.#database
      .raw("SELECT 1")
      .catch(() => undefined)
      .finally(() => {
        this.#look = undefined;
      });
    await Promise.race([this.#look, new Promise((resolve) => setTimeout(resolve, LOOK_MS))]);
    if (this.#isLost) throw lost();
  }

  /** What the work comes to, or a failure at the moment when the database is lost; the work goes on unheard. */
  async untilLost<T>(work: T | Promise<T>): Promise<T> {
    let stop: ((error: Error) => void) | undefined;
    const loss = new Promise<never>((_, reject) => {
      stop = reject;
      this.#waiting.add(reject);
    });
    try {
      return await Promise.race([work, loss]);
    } finally {
      if (stop) this.#waiting.delete(stop);
    }
  }
}

const lost = () => new Error("Unable to acquire a connection");

const watches = new WeakMap<Database, DatabaseWatch>();

/** The watch over the pool that all modules of the store share. */
export function databaseWatch(container: MedusaContainer): DatabaseWatch {
  const { PG_CONNECTION } = ContainerRegistrationKeys;
  const database = container.resolve(PG_CONNECTION) as unknown as Database;
  const watch = watches.get(database) ?? new DatabaseWatch(database);
  watches.set(database, watch);
  return watch;
}
