import { READABLE, readableCode } from "../../../shared/codes";

/** E6: a code of an order, 40 bits hard to guess, as people read it out: `7K4M-2XPQ`. It may be another order's already. */
export function orderCode(): string {
  return readableCode({ groups: 2, of: 4 });
}

const TYPED = new RegExp(`^([${READABLE}]{4})[- ]?([${READABLE}]{4})$`, "i");

/** The code that somebody typed, with or without its hyphen; null for what can be none. */
export function readOrderCode(typed: string): string | null {
  const [, first, second] = TYPED.exec(typed.trim()) ?? [];
  return first && second ? `${first}-${second}`.toUpperCase() : null;
}
