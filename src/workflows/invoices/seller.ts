import type { MedusaContainer } from "@medusajs/framework/types";
import type { Seller } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Settings } from "../../modules/settings/types";
import { refusal } from "../../shared/errors";

const NEEDED = ["name", "org_number", "address_1", "postal_code", "city", "country_code"] as const;

/** How this shop issues. */
export type IssuingTerms = Settings<"invoicing"> & { seller: Seller; timezone: string };

/** @throws `seller_incomplete` naming what the settings lack */
export async function readIssuingTerms(container: MedusaContainer): Promise<IssuingTerms> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [invoicing, { timezone }] = await Promise.all([
    settings.readSettings("invoicing"),
    settings.readSettings("display"),
  ]);
  const lacking = NEEDED.filter((name) => !invoicing.seller[name]);
  if (lacking.length) {
    throw refusal("seller_incomplete", `The seller lacks: ${lacking.join(", ")}`);
  }
  return { ...invoicing, seller: invoicing.seller as Seller, timezone };
}
