import { type Db, query, queryOne, updateRow } from "../../shared/db";
import { invalid, notFound } from "../../shared/errors";
import { newId } from "../../shared/ids";
import { assertFillable } from "./templates/merchant-template";
import type {
  Channel,
  MessageTemplate,
  NewTemplate,
  SamplesOf,
  TemplateChanges,
  TemplateContent,
} from "./types";

const COLUMNS = `id, name, channel, kind, content, created_at, updated_at`;
/** More than any merchant keeps; a list is bounded. */
const MAX_TEMPLATES = 500;

export function listTemplates(db: Db): Promise<MessageTemplate[]> {
  return query<MessageTemplate>(
    db,
    `SELECT ${COLUMNS} FROM box_office_message_template WHERE deleted_at IS NULL
     ORDER BY lower(name), id LIMIT :max`,
    { max: MAX_TEMPLATES },
  );
}

export function findTemplate(db: Db, id: string): Promise<MessageTemplate | undefined> {
  return queryOne<MessageTemplate>(
    db,
    `SELECT ${COLUMNS} FROM box_office_message_template WHERE id = :id AND deleted_at IS NULL`,
    { id },
  );
}

/** @throws 404 */
export async function readTemplate(db: Db, id: string): Promise<MessageTemplate> {
  const template = await findTemplate(db, id);
  if (!template) throw notFound("Message template", id);
  return template;
}

/** @throws 400 naming the text that can't be filled in */
export async function createTemplate(
  db: Db,
  template: NewTemplate,
  samplesOf: SamplesOf,
): Promise<MessageTemplate> {
  const { name, channel, kind, content } = template;
  assertWhole(template, content, samplesOf);
  const [created] = await query<MessageTemplate>(
    db,
    `INSERT INTO box_office_message_template (id, name, channel, kind, content)
     VALUES (:id, :name, :channel, :kind, :content) RETURNING ${COLUMNS}`,
    { id: newId("botpl"), name, channel, kind, content: JSON.stringify(content) },
  );
  return created as MessageTemplate;
}

/** @throws 404; 400 naming the text that can't be filled in */
export async function updateTemplate(
  db: Db,
  id: string,
  changes: TemplateChanges,
  samplesOf: SamplesOf,
): Promise<MessageTemplate> {
  const known = await readTemplate(db, id);
  if (changes.content) assertWhole(known, changes.content, samplesOf);
  await updateRow(db, "box_office_message_template", id, changes);
  return { ...known, ...changes };
}

/** Messages that were sent with it keep saying so. @throws 404 */
export async function deleteTemplate(db: Db, id: string): Promise<void> {
  const isThere = await updateRow(db, "box_office_message_template", id, {
    deleted_at: new Date(),
  });
  if (!isThere) throw notFound("Message template", id);
}

function assertWhole(
  { channel, kind }: { channel: Channel; kind: string },
  content: TemplateContent,
  samplesOf: SamplesOf,
): void {
  for (const [locale, text] of Object.entries(content)) {
    if (channel === "email" && !text.subject)
      throw invalid(`content.${locale}.subject: is required`);
    if (channel === "sms" && text.subject)
      throw invalid(`content.${locale}.subject: an SMS has none`);
  }
  assertFillable(content, (locale) => samplesOf(kind, locale));
}
