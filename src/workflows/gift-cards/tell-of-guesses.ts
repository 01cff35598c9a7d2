import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_BUDGETS } from "../../modules/budgets";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { notifyAdmin } from "../notify-admin";
import { merchantLocale } from "../reader-locale";

/**
 * Tells the merchant and the log that more wrong codes of gift cards are tried than people mistype, over all addresses and
 * carts together: once for each hour in which that is so. Nobody is refused for it.
 */
export async function tellOfGuesses(container: MedusaContainer): Promise<void> {
  const alarm = await container.resolve(BOX_OFFICE_BUDGETS).alarm();
  if (!alarm) return;
  const key = `gift-card-guesses-${alarm.ends_at.toISOString()}`;
  const told = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications({ idempotency_key: `box-office-${key}` } as object, { take: 1 });
  if (told.length) return;
  const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("notifications");
  await notifyAdmin(container, {
    kind: "gift_card_guesses",
    ...{ key, locale: merchantLocale(container, settings) },
    variables: { failures: alarm.failures },
  });
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(
      `Box office: ${alarm.failures} wrong codes of gift cards were tried within an hour; somebody may be guessing`,
    );
}
