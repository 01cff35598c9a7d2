import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { BoundedCache } from "../../shared/bounded-cache";
import { sfntOfWoff } from "./woff";

/** Roboto: Latin, Cyrillic and Greek (Apache-2.0). */
const FILES = {
  regular: "roboto-fontface/fonts/roboto/Roboto-Regular.woff",
  bold: "roboto-fontface/fonts/roboto/Roboto-Bold.woff",
  medium: "roboto-fontface/fonts/roboto/Roboto-Medium.woff",
};

export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

/** Words and the blank after them. Most come again: those of an event, of a language, first names. */
const KEPT_WIDTHS = 1_000;

/** A font that was parsed once and is kept, for parsing takes longer than drawing a ticket. */
class Font {
  /** The fontkit font; PDFKit draws with it as it is. */
  readonly parsed: FontkitFont;
  readonly #widths = new BoundedCache<number>(KEPT_WIDTHS);

  constructor(name: FontName) {
    const data = sfntOfWoff(readFileSync(require.resolve(FILES[name])));
    const document = new PDFDocument({ autoFirstPage: false, font: "" }).font(data);
    this.parsed = (document as unknown as WithFont)._font.font;
  }

  has(codePoint: number): boolean {
    return this.parsed.hasGlyphForCodePoint(codePoint);
  }

  /** How wide the text is at a size of 1, as PDFKit draws it: word by word, each with the blank after it. */
  widthOf(text: string): number {
    let width = 0;
    for (const word of text.split(AFTER_BLANK)) {
      width += this.#widths.get(word, () => this.#measured(word));
    }
    return width;
  }

  /**
   * fontkit keeps with a glyph the letters that it stood for first, and by them programs read the text: a document begins
   * anew, or its ∆ would be read as the Δ of another.
   */
  forgetLetters(): void {
    this.parsed._glyphs = {};
  }

  #measured(word: string): number {
    const { _glyphs } = this.parsed;
    this.forgetLetters();
    const { advanceWidth } = this.parsed.layout(word);
    this.parsed._glyphs = _glyphs;
    return advanceWidth / this.parsed.unitsPerEm;
  }
}

const AFTER_BLANK = /(?<= )/;

const fonts = new Map<FontName, Font>();

export function fontNamed(name: FontName): Font {
  const known = fonts.get(name);
  if (known) return known;
  const font = new Font(name);
  fonts.set(name, font);
  return font;
}

/** Not in PDFKit's types. */
type WithFont = { _font: { font: FontkitFont } };

type FontkitFont = {
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): { advanceWidth: number };
  _glyphs: object;
};
