import type { Contract } from "../../src/api/contract";
import { REFUSALS, statusOfRefusal } from "../../src/api/refusals";
import type { RefusalCode } from "../../src/shared/errors";
import { isHosted, type Schema } from "./requests";

type Responses = Record<string, Schema>;

/** What a route of ours answers: `answer` names the type of its JSON. */
export function responsesOf(contract: Contract, answer: string | undefined): Responses {
  const { path, body, file, isOwn, finds, leadsOn } = contract;
  const content = Object.fromEntries(
    (file ?? ["application/json"]).map((type) => [
      type,
      answer ? { schema: { $ref: `#/components/schemas/${answer}` } } : {},
    ]),
  );
  const success: Responses = leadsOn
    ? { 303: { description: "Done; the page that it leads to shows it." } }
    : { 200: { description: "Done.", content } };
  const errors = {
    ...refusalsOf(contract.refuses, WRONG),
    ...((path.startsWith("/admin/") || isOwn) && { 401: RESPONSES.Unauthorized }),
    ...((path.includes(":") || finds) && { 404: RESPONSES.NotFound }),
    ...(body && { 413: RESPONSES.TooLarge, 415: RESPONSES.Unreadable }),
    503: RESPONSES.Unavailable,
  };
  return { ...success, ...(isHosted(path) ? withPages(errors) : byReference(errors)) };
}

/** What many routes answer stands once in the document. */
const byReference = (errors: Responses) =>
  Object.fromEntries(
    Object.entries(errors).map(([status, error]) => {
      const [name] = Object.entries(RESPONSES).find(([, shared]) => shared === error) ?? [];
      return [status, name ? { $ref: `#/components/responses/${name}` } : error];
    }),
  );

/** Where people read, most of what is refused is a page. */
const withPages = (errors: Responses) =>
  Object.fromEntries(
    Object.entries(errors).map(([status, error]) => [
      status,
      { ...error, content: { "text/html": {}, ...(error.content as Schema) } },
    ]),
  );

/** What code of ours answers before one of Medusa's own routes does. */
export const responsesOfGuard = (refuses: readonly RefusalCode[]): Responses =>
  byReference({ ...refusalsOf(refuses), 503: RESPONSES.Unavailable });

/** @param wrong why it may be refused without a code, with 400 */
function refusalsOf(refuses: readonly RefusalCode[], wrong?: string): Responses {
  const codes = [...new Set(refuses)].sort();
  const statuses = new Set([...(wrong ? [400] : []), ...codes.map(statusOfRefusal)]);
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      errorOf(
        status === 400 ? wrong : undefined,
        codes.filter((code) => statusOfRefusal(code) === status),
      ),
    ]),
  );
}

function errorOf(without: string | undefined, codes: readonly RefusalCode[] = []): Schema {
  const meanings = codes.map((code) => `- \`${code}\`: ${REFUSALS[code]}`);
  const error = { $ref: "#/components/schemas/Error" };
  return {
    description: [...(without ? [without] : []), ...meanings].join("\n"),
    ...(codes.map(statusOfRefusal).some((status) => PASSES.includes(status)) && RETRY_AFTER),
    content: {
      "application/json": {
        schema: codes.length
          ? {
              allOf: [error],
              properties: { code: { enum: codes } },
            }
          : error,
      },
    },
  };
}

/** Of what passes by itself the answer says when. */
const PASSES = [429, 503];
const RETRY_AFTER = {
  headers: { "Retry-After": { description: "In seconds.", schema: { type: "integer" } } },
};
const WRONG = "The request is wrong; the message names the field, or says why it can't be done.";

export const ERROR: Schema = {
  type: "object",
  required: ["message"],
  properties: {
    type: { type: "string", description: "Medusa's kind of error." },
    message: { type: "string" },
    code: { type: "string", description: "Stable: what a program goes by." },
  },
};

export const RESPONSES = {
  Unauthorized: errorOf("Nobody is signed in who may do this."),
  NotFound: errorOf("There is no such thing, or not for this caller."),
  Unreadable: errorOf("The body is in a character set or a packing that nobody reads here."),
  TooLarge: errorOf("The body is larger than the route takes."),
  Unavailable: errorOf(undefined, ["database_unavailable"]),
};
