import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { invalid } from "../../shared/errors";
import { isStorable } from "../../shared/text-schema";
import { identifier } from "./fields";

/** Parses the query string into `req.validatedQuery`. @throws 400 naming the field */
export function validateQuery(schema: z.ZodObject) {
  return (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedQuery = parse(schema, req.query);
    next();
  };
}

/** Parses the body into `req.validatedBody`. @throws 400 naming the field */
export function validateBody(schema: z.ZodType) {
  return (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedBody = parse(schema, req.body);
    next();
  };
}

/**
 * Medusa reads the language that a request asks for on every route of the store. Who would answer in it says so in its
 * contract, and so in the document; no other gets to know it.
 */
export function forgetLanguage(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  delete req.locale;
  next();
}

const MAX_ISSUES_TOLD = 3;

/** Medusa's own validator leaves the field out of some messages and fails on values that can't be text. */
function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues
      .slice(0, MAX_ISSUES_TOLD)
      .map(({ path, message }) => (path.length ? `${path.join(".")}: ${message}` : message))
      .join("; "),
  );
}

/**
 * Answers 404 to a path that is no valid URL (`%ZZ`); Express would call it an unknown error. Of use below `/store`
 * only: below `/admin` a middleware of Medusa's own meets the path first.
 */
export function refuseUndecodablePath(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction,
) {
  try {
    decodeURIComponent(req.path);
    next();
  } catch {
    next(nothingHere());
  }
}

/** Answers 404 to a path whose ids can't be ids, before the database sees them. */
export const refuseImpossibleIds = refuseIdsUnless((id) => identifier.safeParse(id).success);

/** As {@link refuseImpossibleIds}, on Medusa's own routes, whose ids and providers a shop may have named as it likes. */
export const refuseUnstorableIds = refuseIdsUnless(isStorable);

function refuseIdsUnless(isPossible: (id: string) => boolean) {
  return (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    next(Object.values(req.params).every(isPossible) ? undefined : nothingHere());
  };
}

function nothingHere(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, "There is nothing at this address");
}
