import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "@medusajs/framework/zod";
import { adminContracts } from "../../../src/api/admin/box-office/middlewares";
import { hostedContracts } from "../../../src/api/box-office/middlewares";
import { GUARDED_ROUTES } from "../../../src/api/guards/guarded-routes";
import { REFUSALS } from "../../../src/api/refusals";
import { storeContracts } from "../../../src/api/store/box-office/middlewares";
import { makeDocument } from "../document";
import { readHandlers } from "../handlers";

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

it("every code that a module or room declares is refused by some route", () => {
  const document = JSON.stringify(committed.paths) + JSON.stringify(committed.components.responses);
  expect(Object.keys(REFUSALS).filter((code) => !document.includes(`"${code}"`))).toEqual([]);
});
