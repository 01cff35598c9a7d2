import type { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import type { QrCode } from "../qr";
import { FONT_NAMES, type FontName, fontNamed } from "./fonts";
import { printable } from "./printable";
import { shorten, wrapEvenly, wrapText } from "./wrap";

type Step = readonly [size: number, lines: number];

export type Look = {
  font: FontName;
  colour: string;
  width: number;
  /** Sizes to try, the largest first, each with the lines it may take; the last one is cut to them. */
  steps: readonly [Step, ...Step[]];
  /** Between letters, in points. */
  tracking?: number;
};

export type Paragraph = {
  lines: string[];
  look: Look;
  size: number;
  height: number;
};

type TextPlace = { tag: "H1" | "P"; align: "left" | "center"; x: number; y: number };
type Square = { x: number; y: number; side: number };
type Drawing = PDFKit.PDFDocument;

const LINE_HEIGHT = 1.25;

/** A tagged PDF (ISO 32000-1, 14.8) whose text is fitted to boxes before it is drawn; units are points. */
export class Sheet {
  readonly #document: Drawing;
  readonly #root: PDFKit.PDFStructureElement;
  #section: PDFKit.PDFStructureElement | null = null;

  constructor({
    title,
    language,
    created_at,
  }: { title: string; language: string; created_at: Date }) {
    this.#document = new TitledDocument({
      autoFirstPage: false,
      font: "",
      pdfVersion: "1.7",
      tagged: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, CreationDate: created_at },
    });
    for (const name of FONT_NAMES) {
      const font = fontNamed(name);
      font.forgetLetters();
      // PDFKit takes a parsed font too; its types don't say so.
      this.#document
        .registerFont(name, font.parsed as unknown as PDFKit.Mixins.PDFFontSource)
        .font(name);
    }
    this.#root = this.#document.struct("Document");
    this.#document.addStructure(this.#root);
  }

  /** Begins a page; what is drawn from now on belongs to it. */
  page(width: number, height: number): void {
    this.#section?.end();
    this.#document.addPage({ size: [width, height], margin: 0 });
    this.#section = this.#document.struct("Sect");
    this.#root.add(this.#section);
  }

  /** Ends the document and gives its bytes. */
  end(): Readable {
    this.#section?.end();
    this.#root.end();
    this.#document.end();
    return this.#document as unknown as Readable;
  }

  /**
   * The text in even lines, at the largest size where it keeps to the lines without a cut in a word, else at
   * the smallest. No lines when nothing of it can be printed.
   */
  fit(text: string, look: Look): Paragraph {
    const clean = printable(text, (codePoint) => fontNamed("regular").has(codePoint));
    const measureAt = (size: number) => (part: string) => widthOf(part, look, size);
    for (const [size, maxLines] of look.steps) {
      const { lines, broken } = wrapEvenly(clean, look.width, measureAt(size));
      if (lines.length <= maxLines && !broken) return paragraph(lines, look, size);
    }
    const [size, maxLines] = look.steps.at(-1) as Step;
    const { lines } = wrapText(clean, look.width, measureAt(size));
    if (lines.length <= maxLines) return paragraph(lines, look, size);
    const rest = lines.slice(maxLines - 1).join("");
    const last = shorten(rest, look.width, measureAt(size));
    return paragraph([...lines.slice(0, maxLines - 1), last], look, size);
  }

  /** Draws the paragraph below `y`, each line from `x` or in the middle of the look's width. */
  draw(paragraph: Paragraph, { tag, align, x, y }: TextPlace): void {
    const { lines, look, size } = paragraph;
    this.#mark(tag, {}, () => {
      lines.forEach((line, index) => {
        const indent = align === "left" ? 0 : (look.width - widthOf(line, look, size)) / 2;
        this.#document
          .font(look.font)
          .fontSize(size)
          .fillColor(look.colour)
          .text(line, x + indent, y + index * size * LINE_HEIGHT, {
            lineBreak: false,
            characterSpacing: look.tracking ?? 0,
          });
      });
    });
  }

  /** Draws the code `side` wide, without a quiet zone; `description` is for those who can't see it. */
  drawQr(code: QrCode, description: string, { x, y, side }: Square): void {
    const module = side / code.size;
    this.#mark("Figure", { alt: description }, () => {
      for (const run of code.runs) {
        this.#document.rect(x + run.x * module, y + run.y * module, run.width * module, module);
      }
      this.#document.fill("#000000");
    });
  }

  /** Draws what is ornament: readers that speak the page leave it out. */
  ornament(draw: (document: Drawing) => void): void {
    this.#document.markContent("Artifact", { type: "Layout" });
    draw(this.#document);
    this.#document.endMarkedContent();
  }

  #mark(tag: string, options: { alt?: string }, draw: () => void): void {
    if (!this.#section) throw new Error("Nothing can be drawn before the first page.");
    this.#section.add(this.#document.struct(tag, options, draw));
  }
}

function widthOf(text: string, { font, tracking = 0 }: Look, size: number): number {
  return fontNamed(font).widthOf(text) * size + tracking * (text.length - 1);
}

function paragraph(lines: string[], look: Look, size: number): Paragraph {
  const drawn = lines.map((line) => line.trimEnd());
  return { lines: drawn, look, size, height: lines.length * size * LINE_HEIGHT };
}

/** PDFKit puts the title into its XMP packet as it is, and `&` would make that unreadable. */
class TitledDocument extends PDFDocument {
  override endMetadata(): void {
    const { info } = this;
    info.Title = (info.Title ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;");
    super.endMetadata();
  }
}
