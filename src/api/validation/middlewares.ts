import { zodValidator } from "@medusajs/framework";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { notFound } from "../../shared/errors";
import { identifier } from "./fields";

/** Parses the query string into `req.validatedQuery`. @throws 400 naming the field */
export function validateQuery(schema: z.ZodObject) {
  return async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedQuery = (await zodValidator(schema, req.query)) as Record<string, unknown>;
    next();
  };
}

/** Answers 404 to a path whose ids can't be ids, before the database sees them. */
export function refuseImpossibleIds(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction,
) {
  const impossible = Object.values(req.params).find((id) => !identifier.safeParse(id).success);
  next(impossible === undefined ? undefined : notFound("Resource", "given"));
}
