import { useText } from "../../hooks/use-text";
import type { LogLine } from "../../lib/order-types";

/** Who did something, as far as is known. */
export function useActorName() {
  const { t } = useText();
  return ({ actor, actor_name }: Pick<LogLine, "actor" | "actor_name">) =>
    actor_name || t(`orders.log.actor.${actor.type}`);
}
