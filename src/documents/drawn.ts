import path from "node:path";
import { drawPdf, type PdfToDraw } from "./pdf/draw";
import { OwnThread } from "./thread/own-thread";

const thread = new OwnThread<PdfToDraw, Uint8Array>(
  path.join(__dirname, "pdf", "drawing-thread.js"),
  drawPdf,
);

/** The bytes of a PDF, the same for the same input. All kinds are drawn in one thread, in the order in which they were wished for. */
export const drawn = (wanted: PdfToDraw): Promise<Uint8Array> => thread.run(wanted);
