import type { GiftCard } from "../../modules/gift-card/types";

/** It goes to nobody by mail: its buyer has it, to use or to give. */
export const isOwn = ({ recipient }: Pick<GiftCard, "recipient">): boolean => !recipient.email;
