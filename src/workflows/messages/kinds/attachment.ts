import type { Attachment } from "@medusajs/framework/types";

/** A file as mails have it. */
export function attachment(filename: string, content_type: string, content: Buffer): Attachment {
  return {
    filename,
    content_type,
    content: content.toString("base64"),
    disposition: "attachment",
  };
}
