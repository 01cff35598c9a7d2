import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { maskSecrets } from "./mask-secrets";

/** What morgan calls a request's parts by; a format, compiled or a function, looks each up when it writes a line. */
const TOKENS = ["url", "referrer", "user-agent"] as const;
const IS_MASKED = Symbol.for("box-office.masked-token");

type Token = ((...args: unknown[]) => unknown) & { [IS_MASKED]?: true };
export type Morgan = Partial<Record<(typeof TOKENS)[number], Token>>;

/**
 * From now on Medusa's log of requests has no secrets in its addresses, referrers and names of browsers, in every environment and of
 * requests too that are refused before our code. In production it is written past Medusa's logger, straight to stdout.
 *
 * @throws when Medusa doesn't log its requests as it did
 */
export function maskRequestLog(morgan: Morgan = morganOfMedusa()): void {
  for (const name of TOKENS) {
    const told = morgan[name];
    if (typeof told !== "function") throw new Error(`morgan has no token "${name}"`);
    if (told[IS_MASKED]) continue;
    // The shop may have replaced the token too; what it says is masked.
    morgan[name] = Object.assign(
      (...args: unknown[]) => {
        const text = told(...args);
        return typeof text === "string" ? maskSecrets(text) : text;
      },
      { [IS_MASKED]: true as const },
    );
  }
}

/** The very copy that the framework logs with: others may be installed beside it. */
function morganOfMedusa(): Morgan {
  const framework = require.resolve("@medusajs/framework/http");
  const manifest = readFileSync(
    path.resolve(path.dirname(framework), "../../package.json"),
    "utf8",
  );
  if (!JSON.parse(manifest).dependencies?.morgan)
    throw new Error("Medusa's framework has no morgan");
  return createRequire(framework)("morgan");
}
