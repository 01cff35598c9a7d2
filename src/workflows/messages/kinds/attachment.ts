import type { Attachment, MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import { orNoXml } from "../../invoices/e-invoice";

/** A file as mails have it. */
export function attachment(filename: string, content_type: string, content: Buffer): Attachment {
  return {
    filename,
    content_type,
    content: content.toString("base64"),
    disposition: "attachment",
  };
}

/** The e-invoice beside a paper, where the shop sends them; none of what can't be one, such as to a person. */
export async function eInvoiceOf(
  container: MedusaContainer,
  name: string,
  make: () => Promise<Buffer>,
): Promise<Attachment[]> {
  const { e_invoice } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("invoicing");
  const xml = e_invoice ? await orNoXml(make()) : null;
  return xml ? [attachment(`${name}.xml`, "application/xml", xml)] : [];
}
