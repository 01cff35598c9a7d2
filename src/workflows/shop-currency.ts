import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

/** The shop's own currency, of what doesn't say its own. */
export async function shopCurrency(container: MedusaContainer): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { relations: ["supported_currencies"], take: 1 });
  const currencies = store?.supported_currencies ?? [];
  return (currencies.find(({ is_default }) => is_default) ?? currencies[0])?.currency_code ?? "eur";
}
