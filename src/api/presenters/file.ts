import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { MedusaResponse } from "@medusajs/framework/http";

export type FileAnswer = { filename: string; content_type: string; content: Readable };

/**
 * Streams a file to the browser: what comes of it is never whole in memory. A reader who hangs up ends it; a failure
 * on the way breaks the download off, since its status is sent already.
 */
export async function sendFile(res: MedusaResponse, file: FileAnswer): Promise<void> {
  // A number may have any letters, and no path is meant by its slashes.
  res.attachment(file.filename.replaceAll(/[/\\]/g, "-"));
  res.setHeader("Content-Type", file.content_type);
  res.setHeader("Cache-Control", "no-store");
  try {
    await pipeline(file.content, res);
  } catch (error) {
    if (!res.headersSent) throw error;
    res.destroy();
  }
}

/** A PDF that is drawn whole. */
export const sendPdf = (res: MedusaResponse, file: WholeFile) =>
  sendWhole(res, file, "application/pdf");

export const sendXml = (res: MedusaResponse, file: WholeFile) =>
  sendWhole(res, file, "application/xml");

type WholeFile = { filename: string; content: Uint8Array };

const sendWhole = (
  res: MedusaResponse,
  { filename, content }: WholeFile,
  content_type: string,
): Promise<void> => {
  const streamed = Readable.from(Buffer.from(content), { objectMode: false });
  return sendFile(res, { filename, content_type, content: streamed });
};
