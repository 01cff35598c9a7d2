import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { rotateKeys } from "../workflows/gift-cards/rotate-keys";

/** Cards that are named where they stay under a former key. */
const NAMED = 20;

/**
 * `npx medusa exec ./node_modules/medusa-plugin-box-office/.medusa/server/src/scripts/rotate-gift-card-keys.js`: keeps all
 * codes of gift cards under the first of `gift_card_keys`, and says which of the others can be dropped then.
 */
export default async function rotateGiftCardKeys({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const tell = (line: string) => logger.info(`Box office: ${line}`);
  const { current, kept, left, in_use } = await rotateKeys(container, (done, all) =>
    tell(`${done} of ${all} gift cards`),
  );
  tell(`${kept} gift cards are kept under the key "${current}" since now.`);
  const former = in_use.filter(({ id }) => id !== current);
  for (const { id, cards } of former) {
    logger.warn(`Box office: ${cards} gift cards are still kept under "${id}": don't drop it.`);
  }
  if (left.length) {
    const named = left.slice(0, NAMED).join(", ");
    logger.warn(
      `Box office: of ${left.length} the code can't be read again, or another card has it: ${named}`,
    );
  }
  tell(
    former.length
      ? "Run this again when no process issues cards under another key any more; the other keys can be dropped."
      : `No card needs another key than "${current}": all others can be dropped.`,
  );
}
