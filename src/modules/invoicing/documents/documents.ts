import { createHash } from "node:crypto";
import { type Db, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { DocumentKind } from "../types";

/** Bytes that were drawn once, and their SHA-256 in hexadecimal. */
export type StoredDocument = { content: Buffer; sha256: string };

/** The document of an invoice or a credit note, as it was drawn. */
export function findDocument(
  db: Db,
  aboutId: string,
  kind: DocumentKind,
): Promise<StoredDocument | undefined> {
  return queryOne<StoredDocument>(
    db,
    `SELECT content, sha256 FROM box_office_document WHERE about_id = :about_id AND kind = :kind`,
    { about_id: aboutId, kind },
  );
}

/** Keeps a document for good. Of two that draw it at once the first is kept, and both are given that one. */
export async function keepDocument(
  db: Db,
  aboutId: string,
  kind: DocumentKind,
  content: Buffer,
): Promise<StoredDocument> {
  await query(
    db,
    `INSERT INTO box_office_document (id, kind, about_id, content, sha256)
     VALUES (:id, :kind, :about_id, :content, :sha256) ON CONFLICT (about_id, kind) DO NOTHING`,
    {
      id: newId("bodoc"),
      kind,
      about_id: aboutId,
      content,
      sha256: createHash("sha256").update(content).digest("hex"),
    },
  );
  return (await findDocument(db, aboutId, kind)) as StoredDocument;
}

/** By document of the invoice: what `pdf_sha256` says. */
export async function hashesOf(db: Db, aboutIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ about_id: string; sha256: string }>(
    db,
    `SELECT about_id, sha256 FROM box_office_document
     WHERE about_id = ANY (:about_ids) AND kind IN ('invoice', 'credit_note')`,
    { about_ids: [...aboutIds] },
  );
  return new Map(rows.map(({ about_id, sha256 }) => [about_id, sha256]));
}
