import { logger as loggerOfMedusa } from "@medusajs/framework/logger";
import type { LoaderOptions } from "@medusajs/framework/types";
import { maskLogger } from "./mask-logger";
import { maskRequestLog } from "./mask-request-log";

const UNMASKED =
  "Box office: this log may hold the keys of tickets, orders and payments; keep it to yourself.";

/**
 * A module's loader: from here on the process logs no key of an order, a ticket, a payment or a cart, be it a server or
 * a worker. Where that can't be had, because Medusa or the shop's logger works in another way than it did, boot says so
 * and goes on.
 */
export async function keepSecretsOutOfLogs({
  logger = loggerOfMedusa,
}: LoaderOptions): Promise<void> {
  const masks = [
    () => maskRequestLog(),
    () => maskLogger(logger),
    // Some of Medusa's lines go to its own, whatever logger the shop has set.
    () => maskLogger(loggerOfMedusa),
  ];
  for (const mask of masks) {
    try {
      mask();
    } catch (error) {
      logger.warn(`${UNMASKED} ${(error as Error).message}`);
    }
  }
}
