import { codesIn, readableCode, readCode } from "../../../shared/codes";

const SHAPE = { groups: 2, of: 4 };

/** E6: a code of an order, 40 bits hard to guess, as people read it out: `7K4M-2XPQ`. It may be another order's already. */
export const orderCode = (): string => readableCode(SHAPE);

/** The code that somebody typed, with or without its hyphen; null for what can be none. */
export const readOrderCode = (typed: string): string | null => readCode(typed, SHAPE);

/** What may be orders' codes in what somebody wrote: most of it is none. */
export const orderCodesIn = (written: string): string[] => codesIn(written, SHAPE);
