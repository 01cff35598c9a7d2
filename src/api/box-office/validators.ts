import { z } from "@medusajs/framework/zod";
import { identifier } from "../validation/fields";

/** With whom the customer pays. */
export const PayOnPage = z.strictObject({ provider_id: identifier });
