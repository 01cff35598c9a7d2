import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_SETTINGS } from "../modules/settings";

const DEFAULT_URL = "http://localhost:9000";

/** The address of a page that the plugin serves itself; `path` begins with a slash. */
export function publicUrl(container: MedusaContainer, path: string): string {
  const { options } = container.resolve(BOX_OFFICE_SETTINGS);
  const base = options.public_url ?? process.env.MEDUSA_BACKEND_URL ?? DEFAULT_URL;
  return `${base.replace(/\/+$/, "")}${path}`;
}
