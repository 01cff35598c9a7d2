import {
  type Db,
  insertRows,
  inTransaction,
  type Pool,
  query,
  queryOne,
  retryingDeadlocks,
  updateRow,
} from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import type { EndpointInput, EndpointWithSecret, WebhookEndpoint } from "../types";
import { checkUrl } from "./check-url";
import { newSecret } from "./secret";

/** More than any shop has systems; every event goes to each. */
const MAX_ENDPOINTS = 50;

/** Whatever is shown of an endpoint; its secrets are not. */
const COLUMNS = `id, url, description, events, is_enabled, disabled_at, disabled_reason, failing_since,
  previous_secret_expires_at, created_at, updated_at`;

export function listEndpoints(db: Db): Promise<WebhookEndpoint[]> {
  return query(db, `SELECT ${COLUMNS} FROM box_office_webhook_endpoint ORDER BY created_at, id`);
}

/** @throws 404 */
export async function readEndpoint(db: Db, id: string): Promise<WebhookEndpoint> {
  return found(
    id,
    await queryOne(db, `SELECT ${COLUMNS} FROM box_office_webhook_endpoint WHERE id = :id`, { id }),
  );
}

/**
 * Adds an endpoint with a secret of its own, which is not to be read again.
 *
 * @throws `too_many_webhooks`; 400 for a URL that may not be called
 */
export async function createEndpoint(
  db: Db,
  { url, is_enabled = true, ...input }: EndpointInput,
  allowPrivate: boolean,
  now: Date,
): Promise<EndpointWithSecret> {
  const [endpoints] = await query<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM box_office_webhook_endpoint`,
  );
  if (endpoints && endpoints.count >= MAX_ENDPOINTS) {
    throw refusal("too_many_webhooks", `There can't be more than ${MAX_ENDPOINTS} webhooks`);
  }
  const id = newId("bowhk");
  const secret = newSecret();
  await insertRows(db, "box_office_webhook_endpoint", [
    {
      ...input,
      ...(is_enabled ? enabled : disabledByUser(now)),
      id,
      url: checkUrl(url, allowPrivate),
      secret,
      created_at: now,
      updated_at: now,
    },
  ]);
  return { ...(await readEndpoint(db, id)), secret };
}

/**
 * Changes what is given. Enabling forgets the failures; what waited while the endpoint was disabled is sent then.
 *
 * @throws 404; 400 for a URL that may not be called
 */
export function updateEndpoint(
  pool: Pool,
  id: string,
  { url, is_enabled, ...changes }: Partial<EndpointInput>,
  allowPrivate: boolean,
  now: Date,
): Promise<WebhookEndpoint> {
  return inTransaction(pool, async (trx) => {
    const endpoint = found<{ is_enabled: boolean }>(
      id,
      await queryOne(
        trx,
        `SELECT is_enabled FROM box_office_webhook_endpoint WHERE id = :id FOR NO KEY UPDATE`,
        { id },
      ),
    );
    const isSwitched = is_enabled !== undefined && is_enabled !== endpoint.is_enabled;
    await updateRow(trx, "box_office_webhook_endpoint", id, {
      ...changes,
      ...(isSwitched && (is_enabled ? enabled : disabledByUser(now))),
      url: url === undefined ? undefined : checkUrl(url, allowPrivate),
    });
    return readEndpoint(trx, id);
  });
}

/** Deletes it with its deliveries. @throws 404 */
export async function deleteEndpoint(db: Db, id: string): Promise<void> {
  found(
    id,
    // A delivery that ends locks itself and then its endpoint; a deletion does it the other way round.
    await retryingDeadlocks(() =>
      queryOne(db, `DELETE FROM box_office_webhook_endpoint WHERE id = :id RETURNING id`, { id }),
    ),
  );
}

/**
 * Gives the endpoint a new secret. The one before signs too for a day, so that the receiver can change it in between.
 *
 * @throws 404
 */
export async function rotateSecret(db: Db, id: string): Promise<EndpointWithSecret> {
  const secret = newSecret();
  const endpoint = await queryOne<WebhookEndpoint>(
    db,
    `UPDATE box_office_webhook_endpoint
     SET previous_secret = secret, previous_secret_expires_at = now() + interval '24 hours',
         secret = :secret, updated_at = now()
     WHERE id = :id RETURNING ${COLUMNS}`,
    { id, secret },
  );
  return { ...found(id, endpoint), secret };
}

/** Endpoints that were disabled for their failures and of which nobody was told yet. */
export function listUntoldDisabled(db: Db): Promise<WebhookEndpoint[]> {
  return query(
    db,
    `SELECT ${COLUMNS} FROM box_office_webhook_endpoint
     WHERE NOT is_enabled AND disabled_reason <> 'by_user' AND disabled_told_at IS NULL`,
  );
}

/** Notes that the admin was told of this disabling; of a later one they are told again. */
export async function markDisabledTold(
  db: Db,
  { id, disabled_at }: Pick<WebhookEndpoint, "id" | "disabled_at">,
  now: Date,
): Promise<void> {
  await query(
    db,
    `UPDATE box_office_webhook_endpoint SET disabled_told_at = :now
     WHERE id = :id AND disabled_at = :disabled_at`,
    { id, disabled_at, now },
  );
}

const enabled = {
  is_enabled: true,
  disabled_at: null,
  disabled_reason: null,
  disabled_told_at: null,
  failing_since: null,
};

const disabledByUser = (now: Date) => ({
  is_enabled: false,
  disabled_at: now,
  disabled_reason: "by_user",
});

function found<Row>(id: string, row: Row | undefined): Row {
  if (!row) throw notFound("Webhook", id);
  return row;
}
