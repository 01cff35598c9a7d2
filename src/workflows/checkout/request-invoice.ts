import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceRequest } from "../../modules/invoicing/types";
import { requireOrgNumber } from "../../shared/org-number";
import { assertInvoiceOffered, type InvoiceCart } from "./invoice-offer";

/**
 * Notes who wants an invoice for a cart (A13), in place of what was noted before.
 *
 * @throws `invoice_not_allowed`; 400 for an organisation number that can't be one of the company's country
 */
export async function requestInvoice(
  container: MedusaContainer,
  cart: InvoiceCart & { id: string },
  asked: InvoiceRequest,
): Promise<InvoiceRequest> {
  await assertInvoiceOffered(container, cart);
  const request = { ...asked, org_number: await orgNumberOf(container, cart.id, asked) };
  await container.resolve(BOX_OFFICE_INVOICING).requests.saveRequest(cart.id, request);
  return request;
}

async function orgNumberOf(
  container: MedusaContainer,
  cartId: string,
  { org_number, address }: InvoiceRequest,
): Promise<string | null> {
  if (!org_number) return null;
  const country = address?.country_code ?? (await countryOf(container, cartId));
  return requireOrgNumber(org_number, country, "org_number");
}

/** Of its buyer's address, else the only one that is sold to; null where it isn't known yet. */
async function countryOf(container: MedusaContainer, cartId: string): Promise<string | null> {
  const cart = await container.resolve(Modules.CART).retrieveCart(cartId, {
    select: ["id", "region_id"],
    relations: ["billing_address", "shipping_address"],
  });
  const written = cart.billing_address?.country_code ?? cart.shipping_address?.country_code;
  if (written || !cart.region_id) return written ?? null;
  const { countries } = await container
    .resolve(Modules.REGION)
    .retrieveRegion(cart.region_id, { select: ["id"], relations: ["countries"] });
  const [only, ...others] = countries;
  return others.length ? null : (only?.iso_2 ?? null);
}
