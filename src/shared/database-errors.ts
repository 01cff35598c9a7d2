/**
 * SQLSTATEs of PostgreSQL that say nothing about the request: the same one may succeed in a moment. A lost connection
 * (08), contention that was lost each time (40001, 40P01), a server that became a standby (25006), its timeouts of
 * transactions (25P03, 25P04) and locks (55P03), no resources (53), an administrator or a timeout of the statement (57),
 * a disk or memory that fails (58).
 *
 * Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const UNAVAILABLE = /^(08(?!P01)|53|57|58)\w{3}$|^(25006|25P03|25P04|40001|40P01|55P03)$/;

/**
 * A protocol violation is the request's doing where PostgreSQL can't read a message (NUL in a statement), and a lost
 * connection where whoever says so ends it, as PgBouncer does when it has no server.
 */
const PROTOCOL_VIOLATION = "08P01";
const ENDS_THE_CONNECTION = "FATAL";

/** What pg, knex and its pool say when there is no connection, or no longer one. */
const NO_CONNECTION = [
  /Timeout acquiring a connection/,
  /Unable to acquire a connection/,
  /Connection terminated/,
  /connection error and is not queryable/,
];

/** A socket that failed under a statement: knex puts that before the message, so it is the database's. */
const BROKEN_SOCKET = / - (?:read|write|connect) (E[A-Z]+)/;

const MAX_DEPTH = 4;

/**
 * Whether an error means that the database can't serve at the moment, however deep it is wrapped.
 *
 * @returns the SQLSTATE or the kind of the failure, for a log: messages of knex hold the statement and its values;
 * undefined for every other error
 */
export function whyUnavailable(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > MAX_DEPTH) return undefined;
  const { code, severity, message, cause, errors } = error as {
    code?: unknown;
    severity?: unknown;
    message?: unknown;
    cause?: unknown;
    errors?: unknown;
  };
  if (typeof code === "string" && UNAVAILABLE.test(code)) return code;
  if (code === PROTOCOL_VIOLATION && severity === ENDS_THE_CONNECTION) return code;
  const text = typeof message === "string" ? message : "";
  const said = NO_CONNECTION.map((words) => words.exec(text)?.[0]).find(Boolean);
  const inner = [cause, ...(Array.isArray(errors) ? errors : [])];
  return (
    said ??
    BROKEN_SOCKET.exec(text)?.[1] ??
    inner.map((each) => whyUnavailable(each, depth + 1)).find(Boolean)
  );
}
