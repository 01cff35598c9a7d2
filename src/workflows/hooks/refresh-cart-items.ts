import { container } from "@medusajs/framework";
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { claimHook } from "./claim-hook";
import { fitCardsOnRefresh, undoFittedCards } from "./fit-cards-on-refresh";

/** Modules are there before workflows are loaded; in a process without them no cart changes. */
const isSwitchedOff =
  container.hasRegistration(BOX_OFFICE_GIFT_CARD) &&
  container.resolve(BOX_OFFICE_GIFT_CARD).isSwitchedOff;

if (!isSwitchedOff) {
  claimHook({
    workflow: refreshCartItemsWorkflow,
    name: "refresh-cart-items.beforeRefreshingPaymentCollection",
    hook: "beforeRefreshingPaymentCollection",
    handlers: "fitCardsOnRefresh and undoFittedCards",
    instead:
      "Where @medusajs/loyalty-plugin has it, the shop has one kind of gift cards: " +
      'set `gift_cards: false` of medusa-plugin-box-office, or take the other out of "plugins".',
    // Medusa's type of what this hook is given is that of the workflow's other hook.
    register: (hook) => hook(fitCardsOnRefresh as never, undoFittedCards),
  });
}
