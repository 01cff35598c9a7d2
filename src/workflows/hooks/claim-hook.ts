type HookedWorkflow<Name extends string, Hook> = { hooks: Record<Name, Hook> };

type HookClaim<Name extends string, Hook> = {
  workflow: HookedWorkflow<Name, Hook>;
  hook: Name;
  /** How the setting and the boot message name the hook. */
  name: string;
  /** What a shop calls from its own handler. */
  handlers: string;
  register: (hook: Hook) => void;
  /** What else a shop can do, where another plugin has it. */
  instead?: string;
};

/** Hooks, by name and separated by commas, that are left to the shop's own handlers. */
const UNCLAIMED_HOOKS = "BOX_OFFICE_UNCLAIMED_HOOKS";

/**
 * Puts our handler on a Medusa hook. A hook takes one handler per app, so a shop that needs the hook itself leaves
 * it unclaimed and calls ours; where both are there, boot ends with a message that says so, whichever came first.
 */
export function claimHook<Name extends string, Hook extends (...args: never[]) => void>(
  claim: HookClaim<Name, Hook>,
): void {
  const unclaimed = (process.env[UNCLAIMED_HOOKS] ?? "").split(",").map((name) => name.trim());
  if (unclaimed.includes(claim.name)) return;

  const remedy = new Error(
    `medusa-plugin-box-office and this shop both handle the hook ${claim.name}, which takes one handler. ` +
      `Call ${claim.handlers} (from "medusa-plugin-box-office/workflows") in the shop's handler ` +
      `and set ${UNCLAIMED_HOOKS}=${claim.name}.${claim.instead ? ` ${claim.instead}` : ""}`,
  );
  try {
    claim.register(claim.workflow.hooks[claim.hook]);
  } catch (cause) {
    throw Object.assign(remedy, { cause });
  }
  claim.workflow.hooks[claim.hook] = (() => {
    throw remedy;
  }) as unknown as Hook;
}
