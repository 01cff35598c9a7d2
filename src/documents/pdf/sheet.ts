import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import type { QrCode } from "../qr";
import { BLACK } from "./colours";
import { FONT_NAMES, type FontName, fontNamed } from "./fonts";
import type { WithImages } from "./picture";
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
  /** From line to line, in sizes. */
  leading?: number;
};

export type Style = Omit<Look, "width">;

export type Align = "left" | "center" | "right";
/** Of an element of the document's structure; `null` for what is part of the one that is open. */
export type Tag = "H1" | "H2" | "P" | null;

export type Paragraph = {
  lines: string[];
  look: Look;
  size: number;
  height: number;
};

type TextPlace = { tag: Tag; align: Align; x: number; y: number };
type Square = { x: number; y: number; side: number };
type Rectangle = { x: number; y: number; width: number; height: number };
type Drawing = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const LINE_HEIGHT = 1.25;
/** Of a text that flows over pages: more than any field of a shop takes. */
const MAX_FLOWING_CHARACTERS = 50_000;

/** A tagged PDF (ISO 32000-1, 14.8) whose text is fitted to boxes before it is drawn; units are points. */
export class Sheet {
  readonly #document: Drawing;
  readonly #root: Element;
  /** The open elements, the innermost last; the first is a section. */
  #open: Element[] = [];
  #isArtifact = false;
  readonly #pictures = new Map<string, unknown>();

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

  /** Begins a page and a section; what is drawn from now on belongs to it. */
  page(width: number, height: number): void {
    this.#open[0]?.end();
    this.nextPage(width, height);
    const section = this.#document.struct("Sect");
    this.#root.add(section);
    this.#open = [section];
  }

  /** Begins a page on which what is open goes on. */
  nextPage(width: number, height: number): void {
    this.#document.addPage({ size: [width, height], margin: 0 });
  }

  /** Opens an element: what is drawn until it is closed belongs to it. */
  open(tag: string, options: { scope?: "Column" | "Row" } = {}): void {
    if (this.#isArtifact) return;
    // PDFKit's types don't know the scope.
    const element = this.#document.struct(tag, options as PDFKit.Mixins.StructureElementOptions);
    this.#parent().add(element);
    this.#open.push(element);
  }

  close(): void {
    if (!this.#isArtifact) this.#open.pop()?.end();
  }

  /** Ends the document and gives its bytes. */
  end(): Readable {
    this.#open[0]?.end();
    this.#root.end();
    this.#document.end();
    return this.#document as unknown as Readable;
  }

  /**
   * The text in even lines, at the largest size where it keeps to the lines without a cut in a word, else at
   * the smallest. No lines when nothing of it can be printed.
   */
  fit(text: string, look: Look): Paragraph {
    const clean = cleaned(text);
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

  /** The whole text, of some tens of thousands of letters at most, at the look's first size; its line ends are kept. */
  wrap(text: string, look: Look): Paragraph {
    const [size] = look.steps[0];
    const measure = (part: string) => widthOf(part, look, size);
    const lines = text
      .slice(0, MAX_FLOWING_CHARACTERS)
      .trim()
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .flatMap((line) => {
        const clean = cleaned(line, MAX_FLOWING_CHARACTERS);
        return clean ? wrapText(clean, look.width, measure).lines : [""];
      });
    return paragraph(lines.some(Boolean) ? lines : [], look, size);
  }

  /** How wide the text is in one line, at the style's first size. */
  widthOf(text: string, style: Style): number {
    return widthOf(cleaned(text), style, style.steps[0][0]);
  }

  /** Draws the paragraph below `y`, each line from `x`, or in the middle or at the end of the look's width. */
  draw(paragraph: Paragraph, { tag, align, x, y }: TextPlace): void {
    const { lines, look, size } = paragraph;
    this.#mark(tag, {}, () => {
      lines.forEach((line, index) => {
        if (!line) return;
        const indent =
          align === "left" ? 0 : (look.width - widthOf(line, look, size)) * SHARE_BEFORE[align];
        this.#document
          .font(look.font)
          .fontSize(size)
          .fillColor(look.colour)
          .text(line, x + indent, y + index * size * leadingOf(look), {
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
      this.#document.fill(BLACK);
    });
  }

  /** Draws a linear code over the whole box: bars and blanks in turn, each so many modules wide. */
  drawBars(widths: readonly number[], description: string, box: Rectangle): void {
    const module = box.width / widths.reduce((sum, width) => sum + width, 0);
    this.#mark("Figure", { alt: description }, () => {
      let x = box.x;
      widths.forEach((width, index) => {
        if (index % 2 === 0) this.#document.rect(x, box.y, width * module, box.height);
        x += width * module;
      });
      this.#document.fill(BLACK);
    });
  }

  /** Draws a PNG or JPEG, as {@link pictureSize} knows it, over the whole box. */
  drawPicture(picture: Uint8Array, description: string, box: Rectangle): void {
    const { x, y, width, height } = box;
    this.#mark("Figure", { alt: description }, () => {
      const size = { width, height, ignoreOrientation: true };
      this.#document.image(this.#opened(picture), x, y, size);
    });
  }

  /** PDFKit's own picture, which it draws as it is: one that comes again is in the file once. */
  #opened(picture: Uint8Array): Buffer {
    const key = createHash("sha256").update(picture).digest("hex");
    const opened =
      this.#pictures.get(key) ??
      (this.#document as unknown as WithImages).openImage(Buffer.from(picture));
    this.#pictures.set(key, opened);
    return opened as unknown as Buffer;
  }

  /** Draws what is ornament: readers that speak the page leave it out. */
  ornament(draw: (document: Drawing) => void): void {
    this.#artifact("Layout", () => draw(this.#document));
  }

  /** Draws what every page has, and what it repeats: readers that speak the document leave it out. */
  running(draw: () => void): void {
    this.#artifact("Pagination", draw);
  }

  #artifact(type: "Layout" | "Pagination", draw: () => void): void {
    if (this.#isArtifact) {
      draw();
      return;
    }
    this.#document.markContent("Artifact", { type });
    this.#isArtifact = true;
    draw();
    this.#isArtifact = false;
    this.#document.endMarkedContent();
  }

  #mark(tag: string | null, options: { alt?: string }, draw: () => void): void {
    if (this.#isArtifact) draw();
    else this.#parent().add(tag ? this.#document.struct(tag, options, draw) : draw);
  }

  #parent(): Element {
    const parent = this.#open.at(-1);
    if (!parent) throw new Error("Nothing can be drawn before the first page.");
    return parent;
  }
}

/** Of the room that a line leaves, what stands before it. */
const SHARE_BEFORE = { center: 1 / 2, right: 1 };

const cleaned = (text: string, maxCharacters?: number) =>
  printable(text, (codePoint) => fontNamed("regular").has(codePoint), maxCharacters);

const leadingOf = ({ leading = LINE_HEIGHT }: Style) => leading;

function widthOf(text: string, { font, tracking = 0 }: Style, size: number): number {
  return fontNamed(font).widthOf(text) * size + tracking * (text.length - 1);
}

function paragraph(lines: string[], look: Look, size: number): Paragraph {
  const drawn = lines.map((line) => line.trimEnd());
  return { lines: drawn, look, size, height: lines.length * size * leadingOf(look) };
}

/** Each line as a paragraph of its own. */
export const linesOf = ({ lines, look, size }: Paragraph): Paragraph[] =>
  lines.map((line) => paragraph([line], look, size));

/** The paragraph's first lines, as many as go into the height, and the others. */
export function cutParagraph(
  { lines, look, size }: Paragraph,
  height: number,
): [Paragraph, Paragraph] {
  const count = Math.floor(height / (size * leadingOf(look)) + 1e-6);
  return [paragraph(lines.slice(0, count), look, size), paragraph(lines.slice(count), look, size)];
}

/** PDFKit puts the title into its XMP packet as it is, and `&` would make that unreadable. */
class TitledDocument extends PDFDocument {
  override endMetadata(): void {
    const { info } = this;
    info.Title = (info.Title ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;");
    super.endMetadata();
  }
}
