/** What is longer can't be read in a box anyway. */
const MAX_CHARACTERS = 1_000;

/** What to write for signs that the font lacks. */
const SUBSTITUTES: Record<string, string> = { "₴": "грн", "\u202F": "\u00A0" };

/**
 * The text in one line and in characters that the font has. Emoji and invisible signs are left out,
 * and so are marks on letters; an unknown letter loses its accents, and what then remains unknown becomes a question mark.
 */
export function printable(
  text: string,
  has: (codePoint: number) => boolean,
  maxCharacters = MAX_CHARACTERS,
): string {
  const known = (character: string) => has(character.codePointAt(0) ?? 0);
  const characters = Array.from(text.slice(0, maxCharacters).normalize("NFC"), (character) => {
    if (/[^\S\u00A0\u202F]|\p{Control}/u.test(character)) return " ";
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return "";
    if (known(character)) return character;
    if (/\p{Mark}/u.test(character)) return "";
    if (/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(character)) {
      return "";
    }
    return SUBSTITUTES[character] ?? withoutAccents(character, known) ?? "?";
  });
  return characters.join("").replace(/ {2,}/g, " ").trim();
}

function withoutAccents(character: string, known: (character: string) => boolean): string | null {
  const letters = character.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return letters !== "" && Array.from(letters).every(known) ? letters : null;
}
