import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";

const BEAT_MS = 5_000;

/**
 * A completion that was last seen longer ago than this has died with its process: four beats and no sign. Long enough
 * for a process that is busy or waits for a connection; short enough for a buyer who tries again.
 */
export const SILENT_SECONDS = 20;

/**
 * Says in PostgreSQL, every few seconds, that the completions of this process are at work, for as long as they have
 * seats pinned. A hint and no lock: it shortens how long the cart of a dead process waits, and whoever takes a living
 * completion for dead can oversell nothing. It keeps no process alive.
 */
export class Heartbeat {
  readonly #db: Db;
  /** By attempt, when it ends at the latest: whoever is at work for longer is judged by the age of the pin. */
  readonly #attempts = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #isBeating = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Before the seats are pinned, so that no pin is without a sign of life. */
  async begin(attemptId: string): Promise<void> {
    await query(
      this.#db,
      `INSERT INTO box_office_completion_attempt (id, seen_at) VALUES (:id, clock_timestamp())`,
      { id: attemptId },
    );
  }

  /** Once they are: what has none pinned is forgotten at the next beat. */
  goOn(attemptId: string): void {
    this.#attempts.set(attemptId, Date.now() + LONGEST_OPERATION_SECONDS * 1000);
    this.#timer ??= setInterval(() => void this.#beat(), BEAT_MS).unref();
  }

  end(attemptId: string): void {
    this.#attempts.delete(attemptId);
    if (this.#attempts.size) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Takes back what {@link begin} wrote of a completion that pinned nothing; the night does, where the database is lost. */
  async withdraw(attemptId: string): Promise<void> {
    this.end(attemptId);
    await query(this.#db, `DELETE FROM box_office_completion_attempt WHERE id = :id`, {
      id: attemptId,
    }).catch(() => undefined);
  }

  async #beat(): Promise<void> {
    if (this.#isBeating) return;
    this.#isBeating = true;
    const attempts = [...this.#attempts.keys()];
    // A completion that met a lost database has failed, and what should have undone it as well.
    const atWork = await markSeen(this.#db, attempts).catch(() => new Set<string>());
    this.#isBeating = false;
    const now = Date.now();
    for (const attempt of attempts) {
      if (!atWork.has(attempt) || (this.#attempts.get(attempt) ?? 0) < now) this.end(attempt);
    }
  }
}

/** @returns those that have seats pinned; the others are forgotten */
async function markSeen(db: Db, attempts: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>(
    db,
    `WITH pinned AS (
       SELECT attempt_id FROM box_office_seat_claim
       WHERE state = 'pinned' AND attempt_id = ANY (:attempts)
     ), over AS (
       DELETE FROM box_office_completion_attempt
       WHERE id = ANY (:attempts) AND id NOT IN (SELECT attempt_id FROM pinned)
     )
     UPDATE box_office_completion_attempt SET seen_at = clock_timestamp()
     WHERE id IN (SELECT attempt_id FROM pinned)
     RETURNING id`,
    { attempts },
  );
  return new Set(rows.map(({ id }) => id));
}
