import { readFileSync } from "node:fs";
import path from "node:path";
import { adminContracts } from "../../src/api/admin/box-office/middlewares";
import { hostedContracts } from "../../src/api/box-office/middlewares";
import type { Contract } from "../../src/api/contract";
import { GUARDED_ROUTES } from "../../src/api/guards/guarded-routes";
import { storeContracts } from "../../src/api/store/box-office/middlewares";
import type { RefusalCode } from "../../src/shared/errors";
import { schemasOf } from "./answers";
import { type Handler, readHandlers } from "./handlers";
import {
  keyParameters,
  languageParameters,
  pathParameters,
  queryParameters,
  requestBody,
  type Schema,
} from "./requests";
import { ERROR, RESPONSES, responsesOf, responsesOfGuard } from "./responses";

type Operation = Schema & { responses: Record<string, Schema> };
type Operations = Record<string, Record<string, Operation>>;

const CONTRACTS = [...storeContracts, ...adminContracts, ...hostedContracts];
const { version } = JSON.parse(
  readFileSync(path.join(__dirname, "../../package.json"), "utf8"),
) as { version: string };

/**
 * The document of our HTTP contract, OpenAPI 3.1: every handler below `src/api` with what its contract says, and Medusa's
 * own routes that we guard with the codes that we add to them.
 *
 * @throws Error naming a handler without a contract or without the type of its answer, or a contract without a handler
 */
export function makeDocument() {
  const handlers = readHandlers();
  assertComplete(handlers);
  const operations: Operations = {};
  const add = (served: string, method: string, operation: Operation) => {
    const address = served.replaceAll(/:(\w+)/g, "{$1}");
    operations[address] = { ...operations[address], [method.toLowerCase()]: operation };
  };
  for (const { method, path, answer } of handlers) {
    add(path, method, operationOf(contractOf(method, path) as Contract, answer));
  }
  for (const { method, matcher, refuses } of GUARDED_ROUTES) {
    add(matcher, method, guardedOperation(method, matcher, refuses));
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Box Office for Medusa",
      version,
      license: { name: "MIT", identifier: "MIT" },
      description:
        "The routes of medusa-plugin-box-office, and Medusa's own routes to which it adds refusals. Made by `npm run openapi`.",
    },
    tags: [
      { name: "Store" },
      { name: "Admin" },
      { name: "Pages", description: "For people who come from a mail; no key is needed." },
      { name: "Medusa", description: "Medusa's own routes: what Box Office adds to them." },
    ],
    paths: Object.fromEntries(Object.entries(operations).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: SECURITY_SCHEMES,
      responses: RESPONSES,
      schemas: {
        Error: ERROR,
        ...schemasOf([...new Set(handlers.flatMap(({ answer }) => answer ?? []))]),
      },
    },
  };
}

const contractOf = (method: string, path: string) =>
  CONTRACTS.find((contract) => contract.method === method && contract.path === path);

function assertComplete(handlers: readonly Handler[]): void {
  const named = (routes: readonly { method: string; path: string }[]) =>
    new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const [served, promised] = [named(handlers), named(CONTRACTS)];
  const missing = [...served].filter((route) => !promised.has(route));
  const vain = [...promised].filter((route) => !served.has(route));
  const mute = handlers.filter(
    ({ method, path, answer }) => !answer && contractOf(method, path)?.file === undefined,
  );
  const faults = [
    ...missing.map((route) => `${route} has no contract: add it to its area's middlewares.ts`),
    ...vain.map((route) => `${route} has a contract and no handler`),
    ...[...named(mute)].map((route) => `${route} says no type of its answer: res: Answer<…>`),
  ];
  if (faults.length) throw new Error(faults.join("\n"));
}

function operationOf(contract: Contract, answer: string | undefined): Operation {
  const { method, path, query, body } = contract;
  const parameters = [
    ...pathParameters(path),
    ...(query ? queryParameters(query) : []),
    ...languageParameters(contract),
    ...keyParameters(contract),
  ];
  return {
    operationId: operationId(method, path),
    tags: [tagOf(path)],
    security: securityOf(contract),
    ...(parameters.length && { parameters }),
    ...(body && { requestBody: requestBody(contract, body) }),
    responses: responsesOf(contract, answer),
  };
}

/** `PostAdminEventsIdSessions`. */
const operationId = (method: string, path: string) =>
  [method.toLowerCase(), ...path.split(/\W+/)]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

const tagOf = (path: string) =>
  path.startsWith("/store/") ? "Store" : path.startsWith("/admin/") ? "Admin" : "Pages";

function securityOf({ path, isOwn }: Contract): Schema[] {
  if (path.startsWith("/admin/")) {
    return [{ adminBearer: [] }, { adminSession: [] }, { adminApiKey: [] }];
  }
  if (!path.startsWith("/store/")) return [];
  const signedIn = [
    { publishableKey: [], customerBearer: [] },
    { publishableKey: [], customerSession: [] },
  ];
  return isOwn ? signedIn : [{ publishableKey: [] }, ...signedIn];
}

function guardedOperation(
  method: string,
  path: string,
  refuses: readonly RefusalCode[],
): Operation {
  return {
    operationId: operationId(method, path),
    tags: ["Medusa"],
    parameters: pathParameters(path),
    responses: responsesOfGuard(refuses),
  };
}

const SECURITY_SCHEMES = {
  publishableKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
  customerBearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  customerSession: { type: "apiKey", in: "cookie", name: "connect.sid" },
  adminBearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  adminSession: { type: "apiKey", in: "cookie", name: "connect.sid" },
  adminApiKey: { type: "http", scheme: "basic", description: "A secret API key as the name." },
};
