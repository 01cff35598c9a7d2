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

/** By invoice or credit note, what its document was drawn from, as {@link keepDocument} was given it. */
export async function drawnFrom(
  db: Db,
  aboutIds: readonly string[],
  kind: DocumentKind,
): Promise<Map<string, Buffer>> {
  const rows = await query<{ about_id: string; drawn_from: Buffer }>(
    db,
    `SELECT about_id, drawn_from FROM box_office_document WHERE about_id = ANY (:about_ids) AND kind = :kind`,
    { about_ids: [...aboutIds], kind },
  );
  return new Map(rows.map(({ about_id, drawn_from }) => [about_id, drawn_from]));
}

/** Keeps a document for good, and what it was drawn from. Of two that draw it at once the first is kept, and both are given that one. */
export async function keepDocument(
  db: Db,
  aboutId: string,
  kind: DocumentKind,
  { content, drawn_from }: { content: Buffer; drawn_from: Buffer },
): Promise<StoredDocument> {
  await query(
    db,
    `INSERT INTO box_office_document (id, kind, about_id, content, drawn_from, sha256)
     VALUES (:id, :kind, :about_id, :content, :drawn_from, :sha256) ON CONFLICT (about_id, kind) DO NOTHING`,
    {
      id: newId("bodoc"),
      kind,
      about_id: aboutId,
      content,
      drawn_from,
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
