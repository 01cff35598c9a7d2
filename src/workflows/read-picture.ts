import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** A picture of Medusa's storage for a paper; one that is not to be had is left out. */
export async function readPicture(
  container: MedusaContainer,
  fileId: string | null,
): Promise<Uint8Array | null> {
  if (!fileId) return null;
  try {
    return await container.resolve(Modules.FILE).getAsBuffer(fileId);
  } catch {
    return null;
  }
}
