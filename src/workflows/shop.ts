import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_SETTINGS } from "../modules/settings";
import type { Settings } from "../modules/settings/types";
import { accountOf } from "./account-of";

/** Whom a customer deals with, and where they can be reached and paid. */
export type Shop = Pick<Settings<"shop">, "phone" | "email" | "account"> & { name: string };

/**
 * As the merchant has set it; its name else by the option, else the store's own. Its account is that of the invoices' seller
 * where one is set, so that customers pay into the same one whether there is an invoice yet or not.
 */
export async function readShop(
  container: MedusaContainer,
): Promise<{ shop: Shop } & Pick<Settings<"shop">, "payment_days">> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ name, payment_days, account, ...reach }, { seller }] = await Promise.all([
    settings.readSettings("shop"),
    settings.readSettings("invoicing"),
  ]);
  return {
    shop: {
      name: name ?? settings.options.shop_name ?? (await storeName(container)),
      ...reach,
      account: accountOf({ seller }) ?? account,
    },
    payment_days,
  };
}

async function storeName(container: MedusaContainer): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["name"], take: 1 });
  return store?.name ?? "";
}
