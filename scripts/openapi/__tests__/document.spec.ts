import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "@medusajs/framework/zod";
import { adminContracts } from "../../../src/api/admin/box-office/middlewares";
import { hostedContracts } from "../../../src/api/box-office/middlewares";
import { middlewareOf } from "../../../src/api/contract";
import { GUARDED_ROUTES } from "../../../src/api/guards/guarded-routes";
import { REFUSALS } from "../../../src/api/refusals";
import { storeContracts } from "../../../src/api/store/box-office/middlewares";
import { forgetLanguage } from "../../../src/api/validation/middlewares";
import { makeDocument } from "../document";
import { readHandlers } from "../handlers";

type Named = { name: string; in: string };

const ROOT = path.join(__dirname, "../../..");
const committed = JSON.parse(readFileSync(path.join(ROOT, "docs/openapi.json"), "utf8"));
const operationOf = ({ method, path }: { method: string; path: string }) =>
  committed.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];

it("docs/openapi.json is what the contracts say now; if not: npm run openapi", () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(makeDocument())));
  // The compiler reads the types of all answers.
}, 120_000);

it("every handler that Medusa serves is in the document", () => {
  const handlers = readHandlers();
  expect(handlers.length).toBeGreaterThan(90);
  expect(handlers.filter((handler) => !operationOf(handler))).toEqual([]);
});

it("every route of Medusa's that code of ours guards is in the document, with what a lost database answers", () => {
  const mute = GUARDED_ROUTES.filter(
    ({ method, matcher: path }) => !operationOf({ method, path })?.responses[503],
  );
  expect(mute.map(({ matcher }) => matcher)).toEqual([]);
});

it("every route of ours may be asked for what can't be done, with or without a code", () => {
  const contracts = [...adminContracts, ...storeContracts, ...hostedContracts];
  const mute = contracts.filter((contract) => !operationOf(contract).responses[400]);
  expect(mute.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

it("every field that a validator takes is in the document", () => {
  const missing = [...adminContracts, ...storeContracts].flatMap((contract) => {
    const operation = operationOf(contract);
    const inQuery = (operation.parameters ?? []).map(({ name }: { name: string }) => name);
    const { schema } = operation.requestBody?.content["application/json"] ?? {};
    const inBody = (schema?.anyOf ?? [schema ?? {}]).flatMap((one: { properties?: object }) =>
      Object.keys(one.properties ?? {}),
    );
    const bodies = contract.bodies ?? [contract.body];
    return [
      ...fieldsOf(contract.query).filter((name) => !inQuery.includes(name)),
      ...bodies.flatMap(fieldsOf).filter((name) => !inBody.includes(name)),
    ].map((name) => `${contract.method} ${contract.path}: ${name}`);
  });
  expect(missing).toEqual([]);
});

const fieldsOf = (validator: z.ZodType | undefined): string[] =>
  validator instanceof z.ZodObject ? Object.keys(validator.shape) : [];

it("a store route says how it is asked for a language, or doesn't get to know of one", () => {
  const wrong = storeContracts.filter((contract) => {
    const names = (operationOf(contract).parameters ?? []).map(({ name }: Named) => name);
    const isSaid = names.includes("locale") && names.includes("x-medusa-locale");
    return isSaid === middlewareOf(contract).middlewares?.includes(forgetLanguage as never);
  });
  expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  expect(storeContracts.filter(({ speaks }) => speaks).length).toBeGreaterThan(5);
});

it("every header that code of the API reads is in the document", () => {
  const api = path.join(ROOT, "src/api");
  const sources = readdirSync(api, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("__tests__"))
    .map((file) => readFileSync(path.join(api, file), "utf8"));
  const read = sources.flatMap((source) =>
    [...source.matchAll(/\breq\.(?:(?:get|header)\(|headers\[)"([\w-]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  const said = Object.values(committed.paths).flatMap((operations) =>
    Object.values(operations as object).flatMap(({ parameters }) =>
      (parameters ?? []).filter((one: Named) => one.in === "header").map(({ name }: Named) => name),
    ),
  );
  const missing = new Set(read.filter((name) => !said.includes(name)));
  // Proxies say it, and no client: docs/operators.md.
  expect([...missing]).toEqual(["x-forwarded-for"]);
  expect(read).toContain("accept-language");
});

it("a route that takes a body says what it answers to one that nobody can read", () => {
  const contracts = [...adminContracts, ...storeContracts, ...hostedContracts];
  const mute = contracts.filter((contract) => {
    const { requestBody, responses } = operationOf(contract);
    return requestBody && !(responses[413] && responses[415]);
  });
  expect(mute.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

it("a text that must not be blank says so", () => {
  const operation = operationOf({ method: "POST", path: "/admin/box-office/events" });
  const { title, description } =
    operation.requestBody.content["application/json"].schema.properties;
  for (const { pattern } of [title, description.anyOf[0]]) {
    const isRight = [" \n", "Nine songs"].map((words) => new RegExp(pattern, "u").test(words));
    expect(isRight).toEqual([false, true]);
  }
});

it("every code that a module or room declares is refused by some route", () => {
  const document = JSON.stringify(committed.paths) + JSON.stringify(committed.components.responses);
  expect(Object.keys(REFUSALS).filter((code) => !document.includes(`"${code}"`))).toEqual([]);
});
