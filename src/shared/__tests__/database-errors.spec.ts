import { whyUnavailable } from "../database-errors";

/** As pg throws it, with the statement that knex puts before. */
const thrown = (code: string, message: string) =>
  Object.assign(new Error(`select "secret" from cart - ${message}`), { code });

describe("why the database can't serve", () => {
  test.each([
    ["57P01", "terminating connection due to administrator command"],
    ["57P03", "the database system is starting up"],
    ["57014", "canceling statement due to statement timeout"],
    ["55P03", "canceling statement due to lock timeout"],
    ["53300", "sorry, too many clients already"],
    ["08006", "connection failure"],
    ["25006", "cannot execute INSERT in a read-only transaction"],
    ["40P01", "deadlock detected"],
  ])("%s: %s", (code, message) => {
    expect(whyUnavailable(thrown(code, message))).toBe(code);
  });

  test("a protocol violation where it ends the connection, and not where it is the request's", () => {
    const violation = thrown("08P01", "query_wait_timeout");
    expect(whyUnavailable(Object.assign(violation, { severity: "FATAL" }))).toBe("08P01");
    const unread = thrown("08P01", "invalid message format");
    expect(whyUnavailable(Object.assign(unread, { severity: "ERROR" }))).toBeUndefined();
    expect(whyUnavailable(unread)).toBeUndefined();
  });

  test.each([
    "Connection terminated unexpectedly",
    "Client has encountered a connection error and is not queryable",
    "Knex: Timeout acquiring a connection. The pool is probably full.",
    "Unable to acquire a connection",
  ])("%s", (message) => {
    expect(message).toContain(whyUnavailable(new Error(message)));
    expect(whyUnavailable(new Error(`select 1 - ${message}`))).toBeTruthy();
  });

  test("a socket that broke under a statement, and not the one of a payment provider", () => {
    expect(whyUnavailable(thrown("ECONNRESET", "read ECONNRESET"))).toBe("ECONNRESET");
    const ofProvider = Object.assign(new Error("connect ECONNREFUSED 10.0.0.1:443"), {
      code: "ECONNREFUSED",
    });
    expect(whyUnavailable(ofProvider)).toBeUndefined();
  });

  test("however deep it is wrapped, and when it went through JSON", () => {
    const inner = thrown("57P01", "terminating connection");
    expect(whyUnavailable(new Error("The step failed", { cause: inner }))).toBe("57P01");
    expect(whyUnavailable({ errors: [{ message: "x" }, { message: "y", code: "57014" }] })).toBe(
      "57014",
    );
    const circle: { cause?: unknown } = {};
    circle.cause = circle;
    expect(whyUnavailable(circle)).toBeUndefined();
  });

  test("says nothing of the statement and its values", () => {
    const said = [thrown("57014", "timeout"), thrown("", "Connection terminated unexpectedly")];
    for (const error of said) expect(whyUnavailable(error)).not.toContain("secret");
  });

  test.each([
    ["a duplicate", thrown("23505", "duplicate key value violates unique constraint")],
    ["a check", thrown("23514", "violates check constraint")],
    ["a wrong statement", thrown("42601", "syntax error")],
    [
      "a refusal",
      Object.assign(new Error("Not enough places left"), { code: "seats_unavailable" }),
    ],
    ["nothing", undefined],
    ["a text", "Connection terminated unexpectedly"],
  ])("not %s", (_, error) => {
    expect(whyUnavailable(error)).toBeUndefined();
  });
});
