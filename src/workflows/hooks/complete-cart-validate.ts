import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { claimHook } from "./claim-hook";
import { pinSeatsOnCompletion, unpinSeatsOfFailedCompletion } from "./pin-seats-on-completion";

claimHook({
  workflow: completeCartWorkflow,
  name: "complete-cart.validate",
  hook: "validate",
  handlers: "pinSeatsOnCompletion and unpinSeatsOfFailedCompletion",
  register: (hook) => hook(pinSeatsOnCompletion, unpinSeatsOfFailedCompletion),
});
