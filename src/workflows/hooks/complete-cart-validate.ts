import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { claimHook } from "./claim-hook";
import { guardCompletion, undoFailedCompletion } from "./guard-completion";

claimHook({
  workflow: completeCartWorkflow,
  name: "complete-cart.validate",
  hook: "validate",
  handlers: "guardCompletion and undoFailedCompletion",
  register: (hook) => hook(guardCompletion, undoFailedCompletion),
});
