import type { MedusaContainer } from "@medusajs/framework/types";
import { publicUrl } from "../public-url";

/** An invoice's own page. It opens without signing in, so it is for whoever the invoice is to. */
export function invoiceUrl(container: MedusaContainer, accessToken: string): string {
  return publicUrl(container, `/box-office/invoices/${accessToken}`);
}
