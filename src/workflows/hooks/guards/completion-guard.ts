import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";

/** What has to be right with a cart before it becomes an order, and what is taken for it until it is one. */
export type CompletionGuard<Taken = unknown> = {
  /** Refuses by throwing, and has then taken nothing. @returns what it took, for {@link undo}; it is stored as JSON */
  check: (container: MedusaContainer, cart: CartWorkflowDTO) => Promise<Taken>;
  /** Gives back what was taken when the completion has failed; whatever else has become of it is left alone. */
  undo: (container: MedusaContainer, taken: Taken) => Promise<void>;
};
