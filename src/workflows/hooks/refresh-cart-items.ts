import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows";
import { claimHook } from "./claim-hook";
import { fitCardsOnRefresh, undoFittedCards } from "./fit-cards-on-refresh";

claimHook({
  workflow: refreshCartItemsWorkflow,
  name: "refresh-cart-items.beforeRefreshingPaymentCollection",
  hook: "beforeRefreshingPaymentCollection",
  handlers: "fitCardsOnRefresh and undoFittedCards",
  // Medusa's type of what this hook is given is that of the workflow's other hook.
  register: (hook) => hook(fitCardsOnRefresh as never, undoFittedCards),
});
