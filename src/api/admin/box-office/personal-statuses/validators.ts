import { z } from "@medusajs/framework/zod";
import { statusFields } from "../order-statuses/validators";

export const CreatePersonalStatus = z.strictObject({
  ...statusFields,
  private: z.boolean().optional(),
});
export const UpdatePersonalStatus = CreatePersonalStatus.partial();
