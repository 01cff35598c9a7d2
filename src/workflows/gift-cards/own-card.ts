import type { GiftCard } from "../../modules/gift-card/types";

/** It goes to nobody by mail: its buyer has it, to use or to give. */
export const isOwn = ({ recipient, send_by }: Pick<GiftCard, "recipient" | "send_by">): boolean =>
  !recipient.email || send_by === "none";
