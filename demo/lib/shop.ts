import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_SETTINGS } from "../../src/modules/settings";

const SHOP = {
  name: "Billettkontoret",
  phone: "+47 552 10 340",
  email: "post@billettkontoret.example",
  account: "1234 56 78903",
  payment_days: 14,
};

/** Whom customers deal with, unless somebody has set it already. */
export async function ensureShop(container: MedusaContainer, adminId: string): Promise<void> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const known = await settings.readSettings("shop");
  if (Object.values(known).some((value) => value !== null)) return;
  await settings.saveSettings("shop", SHOP, adminId);
}
