import { toHandle } from "@medusajs/framework/utils";
import { readableCode } from "./codes";

/** Of an event's name in addresses, in characters. */
export const MAX_HANDLE_LENGTH = 255;

/** `vårkonsert-7kq-4m2` of the title, in its own letters and with some of no other; a long title is cut. A handle to Medusa, too. */
export function handleFrom(title: string): string {
  const ending = `-${readableCode({ groups: 2, of: 3 }).toLowerCase()}`;
  const words = title.normalize("NFKC");
  const hasLetters = /[\p{L}\p{N}]/u.test(words);
  // Of letters that have no lower case Medusa makes handles that it refuses.
  const plain = toHandle(words).replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{N}-]/gu, "");
  const begins = (hasLetters && trimmed(plain)) || "event";
  const cut = [...begins].reduce(
    (start, letter) =>
      start.length + letter.length > MAX_HANDLE_LENGTH - ending.length ? start : start + letter,
    "",
  );
  return trimmed(cut) + ending;
}

const trimmed = (handle: string) => handle.replace(/-+/g, "-").replace(/^-|-$/g, "");
