import type { MedusaStoreRequest } from "@medusajs/framework/http";

/** The customer who asks, where a route is open to guests too. */
export function signedInCustomer(req: MedusaStoreRequest): string | undefined {
  return (req as { auth_context?: { actor_id?: string } }).auth_context?.actor_id || undefined;
}
