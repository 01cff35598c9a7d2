import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** A logo that is not to be had is left out: the shop's name stands there. */
export async function readLogo(
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
