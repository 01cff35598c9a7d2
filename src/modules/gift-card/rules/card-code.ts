import { codesIn, readableCode } from "../../../shared/codes";

/** 16 characters of 32: 80 bits. */
const SHAPE = { groups: 4, of: 4 } as const;

/** The code of a new card, as it is printed. */
export const newCode = (): string => readableCode(SHAPE);

/** A code however it was typed, as it is kept and looked for: cards of other systems have codes of any shape. */
export const plainCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .toUpperCase();

export const last4Of = (code: string): string => plainCode(code).slice(-4);

/** Whether somebody wrote a whole code of ours. */
export const looksLikeCode = (written: string): boolean => codesIn(written, SHAPE).length > 0;
