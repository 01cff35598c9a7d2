import type { Logger } from "@medusajs/framework/types";
import { maskSecrets } from "./mask-secrets";

const METHODS = [
  "panic",
  "activity",
  "progress",
  "failure",
  "success",
  "error",
  "warn",
  "info",
  "http",
  "verbose",
  "debug",
  "silly",
  "log",
] as const satisfies readonly (keyof Logger)[];

/** Of objects within objects; what lies deeper is printed by no logger. */
const MAX_DEPTH = 4;
const IS_MASKED = Symbol.for("box-office.masked-logger");

/**
 * From now on the logger writes no secret, whoever logs: our own lines, and Medusa's of what failed, which tell a path, a
 * parameter, a value. Messages, stacks and causes of errors are masked too; what was passed stays as it is.
 * Doing it twice changes nothing.
 */
export function maskLogger(logger: Logger): void {
  const marked = logger as Logger & { [IS_MASKED]?: boolean };
  if (marked[IS_MASKED]) return;
  for (const method of METHODS) {
    const write = logger[method] as ((...args: unknown[]) => unknown) | undefined;
    if (typeof write !== "function") continue;
    const masking = (...args: unknown[]) =>
      write.apply(
        logger,
        args.map((arg) => withoutSecrets(arg)),
      );
    Object.assign(logger, { [method]: masking });
  }
  Object.defineProperty(logger, IS_MASKED, { value: true });
}

/** The value without secrets in its texts; itself where there are none. */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return maskSecrets(value);
  if (value === null || typeof value !== "object" || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutSecrets(item, depth + 1));
    return items.some((item, nth) => item !== value[nth]) ? items : value;
  }
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  if (!isPlain && !(value instanceof Error)) return value;

  const changes: PropertyDescriptorMap = {};
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
    const given = (value as Record<string, unknown>)[name];
    const masked = name === "stack" ? stackWithoutSecrets(given) : withoutSecrets(given, depth + 1);
    if (masked === given) continue;
    const { enumerable } = property;
    changes[name] = { value: masked, enumerable, writable: true, configurable: true };
  }
  if (Object.keys(changes).length === 0) return value;
  return Object.create(prototype, { ...Object.getOwnPropertyDescriptors(value), ...changes });
}

/** Its frames name files and functions, no secrets. */
function stackWithoutSecrets(stack: unknown): unknown {
  if (typeof stack !== "string") return stack;
  return stack
    .split("\n")
    .map((line) => (/^\s+at /.test(line) ? line : maskSecrets(line)))
    .join("\n");
}
