import type { Logger } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { secretToken } from "../../codes";
import { maskLogger } from "../mask-logger";

const token = secretToken();
const end = `…${token.slice(-4)}`;

function recordingLogger() {
  const lines: unknown[][] = [];
  const error = (...args: unknown[]) => {
    lines.push(args);
  };
  return { lines, logger: { error } as unknown as Logger };
}

describe("a logger", () => {
  it("writes no key that a message, an error or its cause tells", () => {
    const { logger, lines } = recordingLogger();
    maskLogger(logger);
    const cause = Object.assign(new Error(`where "link_token" = '${token}'`), {
      query: { values: [token, 1], at: new Date(0) },
    });
    const error = new MedusaError("not_found", `Ticket with id: ${token} was not found`);
    error.cause = cause;
    logger.error(`After POST /box-office/tickets/${token}: broken`, error);

    const [[message, told]] = lines as [[string, MedusaError & { cause: typeof cause }]];
    expect(message).toBe(`After POST /box-office/tickets/${end}: broken`);
    expect(told).toBeInstanceOf(MedusaError);
    expect(told.message).toBe(`Ticket with id: ${end} was not found`);
    expect(told.stack).not.toContain(token);
    expect(told.stack).toContain("mask-logger.spec");
    expect(told.cause.message).toBe(`where "link_token" = '${end}'`);
    expect(told.cause.query).toEqual({ values: [end, 1], at: new Date(0) });
    expect([error.message, cause.query.values]).toEqual([
      `Ticket with id: ${token} was not found`,
      [token, 1],
    ]);
  });

  it("gets what has no keys as it is", () => {
    const { logger, lines } = recordingLogger();
    maskLogger(logger);
    const error = new Error("broken");
    logger.error("no keys", error);
    expect(lines).toEqual([["no keys", error]]);
    expect(lines[0]?.[1]).toBe(error);
  });
});
