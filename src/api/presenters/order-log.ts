import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Actor } from "../../modules/order-status/types";

/** With the name of who did it; null where nobody did, or where it isn't known. */
export type Named<Done> = Done & { actor_name: string | null };

type Account = {
  id: string;
  email: string | null;
  first_name: string | null;
  last_name: string | null;
};

/** What people did, with their names: two queries, whatever the number. Who is gone still has one. */
export async function withActorNames<Done extends { actor: Actor }>(
  container: MedusaContainer,
  done: readonly Done[],
): Promise<Named<Done>[]> {
  const idsOf = (type: Actor["type"]) => [
    ...new Set(done.flatMap(({ actor }) => (actor.type === type && actor.id) || [])),
  ];
  const [users, customers] = await Promise.all([
    container.resolve(Modules.USER).listUsers({ id: idsOf("user") }, { withDeleted: true }),
    container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: idsOf("customer") }, { withDeleted: true }),
  ]);
  const names = new Map([...users, ...customers].map((person) => [person.id, nameOf(person)]));
  return done.map((one) => ({ ...one, actor_name: names.get(one.actor.id ?? "") ?? null }));
}

function nameOf({ first_name, last_name, email }: Account): string | null {
  return [first_name, last_name].filter(Boolean).join(" ") || email;
}
