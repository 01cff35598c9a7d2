import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { notFound } from "../../shared/errors";

/** Credit is nobody's but a customer's. @throws 404 */
export async function assertKnownCustomer(container: MedusaContainer, id: string): Promise<void> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ["id"] });
  if (!customer) throw notFound("Customer", id);
}
