import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_SETTINGS } from "../../src/modules/settings";

const SHOP = {
  name: "Billettkontoret",
  phone: "+47 552 10 340",
  email: "post@billettkontoret.example",
  account: "8601 11 17947",
  payment_days: 14,
};

const SELLER = {
  name: "Billettkontoret AS",
  org_number: "923609016",
  vat_registered: true,
  in_business_register: true,
  address_1: "Nygårdsgaten 80",
  postal_code: "5008",
  city: "Bergen",
  country_code: "no",
  email: SHOP.email,
  phone: SHOP.phone,
  account_number: SHOP.account.replaceAll(" ", ""),
};

/** Culture and teaching are exempt in Norway. */
const TAXES = [
  { rate: 0, category: "E", reason: "Unntatt etter merverdiavgiftsloven §§ 3-5, 3-7" },
];

/** What lets an invoice be issued, unless somebody has set it already. */
export async function ensureSeller(container: MedusaContainer, adminId: string): Promise<void> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  if ((await settings.readSettings("invoicing")).seller.name !== null) return;
  await settings.saveSettings("display", { timezone: "Europe/Oslo" }, adminId);
  const values = { seller: SELLER, tax_categories: TAXES, e_invoice: true };
  await settings.saveSettings("invoicing", values, adminId);
}

/** Whom customers deal with, unless somebody has set it already. */
export async function ensureShop(container: MedusaContainer, adminId: string): Promise<void> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const known = await settings.readSettings("shop");
  if (Object.values(known).some((value) => value !== null)) return;
  await settings.saveSettings("shop", SHOP, adminId);
}
