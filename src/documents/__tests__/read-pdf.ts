import jsQR from "jsqr";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api";

/** A box in points, from the upper left corner of the page. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type ReadPage = {
  width: number;
  height: number;
  text: string;
  /** Each piece of text from the top of its capitals to its descenders. */
  pieces: (Box & { text: string })[];
  /** The roles of the page's tagged structure in reading order. */
  roles: string[];
  /** Looks at the picture of the page, as a scanner at the door does. */
  scan(): Promise<Scan>;
  /** The page as pixels, so many for a point. */
  picture(scale: number): Promise<ImageData>;
};

export type Scan = { content: string; box: Box; quiet_zone_is_white: boolean };

export type ReadPdf = {
  title: string;
  xmp_title: string;
  language: string;
  created_at: Date | null;
  pages: ReadPage[];
};

const CAP_HEIGHT = 0.72;
const DESCENDER = 0.21;
/** Pixels of the picture for a point. */
const SCALE = 1.6;
/** Modules of the version that a ticket's secret needs, and of its quiet zone. */
const QR_MODULES = 29;
const QUIET_MODULES = 4;

/** Reads a PDF back as a reader would. */
export async function readPdf(data: Buffer): Promise<ReadPdf> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await pdfjs.getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const facts = info as Record<string, string>;
  const pages: ReadPage[] = [];
  for (let nth = 1; nth <= document.numPages; nth++) {
    pages.push(await readPage(document, await document.getPage(nth)));
  }
  return {
    title: facts.Title ?? "",
    xmp_title: String(metadata?.get("dc:title") ?? ""),
    language: facts.Language ?? "",
    created_at: pdfjs.PDFDateString.toDateObject(facts.CreationDate ?? ""),
    pages,
  };
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[];
    const base = height - baseline;
    return {
      text: item.str,
      left,
      right: left + item.width,
      top: base - size * CAP_HEIGHT,
      bottom: base + size * DESCENDER,
    };
  });
  return {
    width,
    height,
    text: pieces.map(({ text }) => text).join("\n"),
    pieces,
    roles: rolesOf((await page.getStructTree()) as Structure),
    scan: () => scan(document, page),
    picture: (scale) => draw(document, page, scale),
  };
}

type Structure = { role?: string; children?: Structure[] };

function rolesOf({ role, children = [] }: Structure): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesOf)];
}

type CanvasFactory = {
  create(width: number, height: number): { context: CanvasRenderingContext2D };
};

/** Looks twice, as whoever holds a scanner does: nearer, when the code can't be read from where one stands. */
async function scan(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Scan> {
  for (const scale of [SCALE, 2 * SCALE]) {
    const found = findQr(await draw(document, page, scale), scale);
    if (found) return found;
  }
  throw new Error("There is no readable code on the page.");
}

async function draw(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  scale: number,
): Promise<ImageData> {
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { context } = (document.canvasFactory as CanvasFactory).create(width, height);
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  return context.getImageData(0, 0, width, height);
}

function findQr({ data, width, height }: ImageData, scale: number): Scan | undefined {
  const found = jsQR(data, width, height, { inversionAttempts: "dontInvert" });
  if (!found) return undefined;
  const { topLeftCorner, bottomRightCorner } = found.location;
  const [left, right] = [topLeftCorner.x, bottomRightCorner.x];
  const [top, bottom] = [topLeftCorner.y, bottomRightCorner.y];
  const margin = (QUIET_MODULES * (right - left)) / QR_MODULES - 1;
  let quiet = true;
  for (let y = Math.ceil(top - margin); y < bottom + margin; y++) {
    for (let x = Math.ceil(left - margin); x < right + margin; x++) {
      const inside = x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2;
      if (!inside && data[(y * width + x) * 4] !== 255) quiet = false;
    }
  }
  const inPoints = (pixels: number) => pixels / scale;
  return {
    content: found.data,
    box: {
      left: inPoints(left),
      top: inPoints(top),
      right: inPoints(right),
      bottom: inPoints(bottom),
    },
    quiet_zone_is_white: quiet,
  };
}
