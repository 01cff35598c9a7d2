import { answerParent } from "../thread/answer-parent";
import { drawPdf, type PdfToDraw } from "./draw";

answerParent<PdfToDraw, Uint8Array>(drawPdf);
