import { MedusaError } from "@medusajs/framework/utils";

/**
 * The stable codes that our refusals carry. Each module, room of the workflows and the API adds those that are born in it,
 * in its `refusals.ts`, with what they mean; a code that two of them declare doesn't compile. `src/api/refusals.ts` joins
 * them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled where the codes are born
export interface RefusalCodes {}

export type RefusalCode = keyof RefusalCodes;

/** A request that is well formed and is refused: HTTP 400 with a stable code. */
export function refusal(code: RefusalCode, message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message, code);
}

/** HTTP 400 for a value that can't be; the message names the field. */
export function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message);
}

/** HTTP 404. */
export function notFound(what: string, id: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, `${what} with id: ${id} was not found`);
}

/** HTTP 403: it is somebody else's to change. */
export function notOwner(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.FORBIDDEN, message, "not_owner" satisfies RefusalCode);
}
