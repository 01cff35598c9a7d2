import type { CartWorkflowDTO } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import { assertCardLines, type LineToBuy } from "../../gift-cards/card-lines";
import type { CompletionGuard } from "./completion-guard";

/**
 * What the cart buys of gift cards is sold so still: its lines may be older than what their products say.
 *
 * @throws `gift_card_amount_not_allowed`, `gift_card_line_outdated`, `quantity_limit`
 */
export const cardLinesGuard: CompletionGuard<null> = {
  check: async (container, cart) => {
    if (container.resolve(BOX_OFFICE_GIFT_CARD).isOn) {
      await assertCardLines(container, linesToBuy(cart), cart.currency_code);
    }
    return null;
  },
  undo: async () => undefined,
};

const linesToBuy = ({ items = [] }: CartWorkflowDTO): LineToBuy[] =>
  items.map((item) => ({
    ...(item as unknown as LineToBuy),
    quantity: Number(item.quantity),
  }));
