import type { MedusaRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { HoldOrigin } from "../../modules/ticketing/claims/claim-seats";
import { callerOf } from "./caller";

/** Where a hold is asked for, in a shop that limits what one address may hold; null elsewhere. */
export async function holdOrigin(req: MedusaRequest): Promise<HoldOrigin | null> {
  const settings = req.scope.resolve(BOX_OFFICE_SETTINGS);
  const { max_held_per_address } = await settings.readSettings("ticketing");
  return max_held_per_address === null
    ? null
    : { held_by: callerOf(req), max_held: max_held_per_address };
}
