import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Pool } from "pg";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";

/** A hold that outlives the measurement, so that nothing lapses in its midst. */
export const LONG_HOLD_SECONDS = 86_400;

/** Claims `quantity` seats of a variant for a cart, from the cart's lines on, as the plugin's routes do. */
export function seatClaimer(container: MedusaContainer, variantId: string) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  return async (cartId: string, quantity = 1) => {
    const lines = await ticketing.claims.ticketLinesToSell([
      { line_item_id: `${cartId}-line`, variant_id: variantId, product_id: null, quantity },
    ]);
    await ticketing.claims.holdSeats({
      cart_id: cartId,
      lines,
      customer_id: null,
      email: `${cartId}@example.com`,
      pays_by_invoice: false,
    });
  };
}

type ConnectionPools = { knex: Knex; plain: Pool };

/** Gives the work the store's own connection pool, and a plain one of the same size to the same database. */
export async function withConnectionPools(
  container: MedusaContainer,
  databaseUrl: string,
  work: (pools: ConnectionPools) => Promise<void>,
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  const { max } = knex.client.pool as { max: number };
  const plain = new Pool({ connectionString: databaseUrl, max });
  try {
    await work({ knex, plain });
  } finally {
    await plain.end();
  }
}
