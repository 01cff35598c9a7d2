import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUsersWorkflow } from "@medusajs/medusa/core-flows";

export const ADMIN = { email: "admin@example.com", password: "supersecret" };

/** A user who can log in, made as `medusa user` makes one. Returns the user's id. */
export async function ensureAdminUser(container: MedusaContainer): Promise<string> {
  const { email, password } = ADMIN;
  const userId = await ensureUser(container, email);

  const auth = container.resolve(Modules.AUTH);
  const [known] = await auth.listAuthIdentities({
    provider_identities: { provider: "emailpass", entity_id: email },
  });
  if (known?.app_metadata?.user_id === userId) return userId;

  // An identity without an owner, left by a run that ended halfway, is taken over by registering again.
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } });
  if (!authIdentity) throw new Error(`${email} can't be registered: ${error}`);
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: userId } });
  return userId;
}

async function ensureUser(container: MedusaContainer, email: string): Promise<string> {
  const [found] = await container.resolve(Modules.USER).listUsers({ email });
  if (found) return found.id;
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email, first_name: "Astrid", last_name: "Lunde" }] },
  });
  return (result[0] as { id: string }).id;
}
