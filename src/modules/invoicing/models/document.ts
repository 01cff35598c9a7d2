import { model } from "@medusajs/framework/utils";
import { DOCUMENT_KINDS } from "../types";

/** A document as it was drawn once; its bytes are a column that only SQL reads. */
export const Document = model.define(
  { name: "BoxOfficeDocument", tableName: "box_office_document" },
  {
    id: model.id({ prefix: "bodoc" }).primaryKey(),
    kind: model.enum([...DOCUMENT_KINDS]),
    /** Of the invoice or credit note. */
    about_id: model.text(),
    sha256: model.text(),
  },
);
