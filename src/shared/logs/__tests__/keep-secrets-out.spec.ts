import type { Logger } from "@medusajs/framework/types";
import { secretToken } from "../../codes";
import type { Morgan } from "../mask-request-log";

type Middleware = (req: object, res: object, next: () => void) => void;
type Format = string | ((tokens: Morgan, req: object, res: object) => string);

/** Medusa's in development; in production it asks the same of each token itself. */
const DEVELOPMENT = ":method :url ← :referrer (:user-agent)";
const PRODUCTION: Format = (tokens, req, res) =>
  JSON.stringify({
    path: tokens.url?.(req, res),
    referrer: tokens.referrer?.(req, res),
    user_agent: tokens["user-agent"]?.(req, res),
  });

const token = secretToken();
const end = `…${token.slice(-4)}`;

function recordingLogger() {
  const lines: unknown[][] = [];
  const record = (...args: unknown[]) => {
    lines.push(args);
  };
  return { lines, logger: { error: record, warn: record, info: record } as unknown as Logger };
}

describe("the log of requests", () => {
  let morgan: Morgan & ((format: Format, options: object) => Middleware);

  beforeEach(() => {
    jest.resetModules();
    morgan = require("morgan");
  });

  /** What is logged of a request by a middleware that was made before or after. */
  function logged(log: Middleware, write: jest.Mock): string {
    const headers = {
      referer: `https://shop.example/orders?token=${token}`,
      "user-agent": `app/1 ${token}`,
    };
    const req = { method: "GET", originalUrl: `/box-office/tickets/${token}`, headers };
    log(req, {}, () => {});
    return write.mock.lastCall?.[0];
  }

  function logAtOnce(format: Format) {
    const write = jest.fn();
    return { write, log: morgan(format, { immediate: true, stream: { write } }) };
  }

  it.each([
    ["development", DEVELOPMENT],
    ["production", PRODUCTION],
  ])("in %s has no keys from the load on, and had them before", async (_, format) => {
    const { log, write } = logAtOnce(format);
    expect(logged(log, write)).toContain(`/box-office/tickets/${token}`);
    expect(logged(log, write)).toContain(`?token=${token}`);

    const { logger, lines } = recordingLogger();
    await require("../keep-secrets-out").keepSecretsOutOfLogs({ logger });
    const line = logged(log, write);
    expect(line).not.toContain(token);
    expect(line).toContain(`/box-office/tickets/${end}`);
    expect(line).toContain(`https://shop.example/orders?token=${end}`);
    expect(line).toContain(`app/1 ${end}`);
    expect(lines).toEqual([]);
  });

  it("masks what a shop's own token says, once", async () => {
    morgan.url = () => `mine: /box-office/tickets/${token}`;
    const { log, write } = logAtOnce(DEVELOPMENT);
    const { logger } = recordingLogger();
    await require("../keep-secrets-out").keepSecretsOutOfLogs({ logger });
    await require("../keep-secrets-out").keepSecretsOutOfLogs({ logger });
    expect(logged(log, write)).toContain(`mine: /box-office/tickets/${end} ←`);
  });

  it("boots with a warning where a logger takes no change", async () => {
    const { logger, lines } = recordingLogger();
    await require("../keep-secrets-out").keepSecretsOutOfLogs({ logger: Object.freeze(logger) });
    expect(lines).toEqual([[expect.stringContaining("may hold the keys")]]);
  });

  it("boots with a warning where morgan isn't what it was", async () => {
    delete morgan.referrer;
    const { logger, lines } = recordingLogger();
    await require("../keep-secrets-out").keepSecretsOutOfLogs({ logger });
    expect(lines).toEqual([[expect.stringContaining('morgan has no token "referrer"')]]);
  });
});
