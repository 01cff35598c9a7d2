/**
 * The text of a file in UTF-8 or UTF-16, with or without a mark at its beginning, or in one of the two code pages of Windows
 * that our languages have: 1252 (Western) and 1251 (Cyrillic).
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const beginning = bytes.subarray(0, 1000);
  if (beginning.includes(0)) {
    // Of the ASCII in it, one byte of two is 0.
    return beginning.indexOf(0) % 2 === 0 ? "utf-16be" : "utf-16le";
  }
  if (isUtf8(bytes)) return "utf-8";
  return isCyrillic(bytes) ? "windows-1251" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Words of Cyrillic are letters beyond ASCII throughout; in Western languages such a letter stands alone. */
function isCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let together = 0;
  const beginning = bytes.subarray(0, 100_000);
  for (const [at, byte] of beginning.entries()) {
    if (byte < 0xc0) continue;
    letters++;
    if ((beginning[at - 1] ?? 0) >= 0xc0 || (beginning[at + 1] ?? 0) >= 0xc0) together++;
  }
  return together * 2 > letters;
}
