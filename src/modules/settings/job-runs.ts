import { type Db, query } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { newId } from "../../shared/ids";
import { JOB_NAMES, JOB_PERIOD_SECONDS, type JobName } from "../../shared/jobs";
import { maskSecrets } from "../../shared/logs/mask-secrets";

/** A process has given these jobs to its scheduler: from now on they are to run. */
export async function noteJobsRegistered(db: Db, names: readonly JobName[]): Promise<void> {
  await insertJobs(
    db,
    names,
    `ON CONFLICT (name) DO UPDATE SET expected_since = now(), updated_at = now()`,
  );
}

/** A process that runs no jobs relies on others to run them. */
export async function noteJobsExpected(db: Db): Promise<void> {
  await insertJobs(db, JOB_NAMES, `ON CONFLICT (name) DO NOTHING`);
}

async function insertJobs(db: Db, names: readonly JobName[], onConflict: string): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_job_run (id, name, expected_since)
     SELECT id, name, now() FROM jsonb_to_recordset(:rows) AS job (id text, name text) ORDER BY name
     ${onConflict}`,
    { rows: JSON.stringify(names.map((name) => ({ id: newId("bojob"), name }))) },
  );
}

export async function noteJobBegun(db: Db, name: JobName): Promise<void> {
  await query(
    db,
    `UPDATE box_office_job_run SET began_at = clock_timestamp(), updated_at = now() WHERE name = :name`,
    { name },
  );
}

export async function noteJobEnded(db: Db, name: JobName): Promise<void> {
  await query(
    db,
    `UPDATE box_office_job_run
     SET succeeded_at = clock_timestamp(), failed_at = NULL, last_error = NULL, updated_at = now()
     WHERE name = :name`,
    { name },
  );
}

const MAX_ERROR_LENGTH = 300;

export async function noteJobFailed(db: Db, name: JobName, error: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_job_run SET failed_at = clock_timestamp(), last_error = :error, updated_at = now()
     WHERE name = :name`,
    { name, error: withoutStatement(maskSecrets(error)) },
  );
}

/** A refused statement stands before its reason, with whatever values it had: addresses, tokens. */
function withoutStatement(error: string): string {
  const reason = error.split(" - ").at(-1) as string;
  return reason
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_ERROR_LENGTH);
}

/** A job is late when this has gone by since its next run was due: one of each minute after five without any. */
const LATE_SECONDS = 4 * 60;

type LateJob = {
  name: JobName;
  since: Date;
  /** When its last run began, where that was since then. */
  began_at: Date | null;
  last_error: string | null;
};

/**
 * Which jobs have not ended well for longer than their schedule and four minutes, counted from their last registration:
 * those that were switched off for a night are not late when they are switched on. Where nobody has registered or
 * expected a job nothing is known of it.
 */
export async function checkJobs(db: Db): Promise<HealthCheck> {
  const late = await query<LateJob>(
    db,
    `SELECT run.name, since, run.last_error, CASE WHEN run.began_at > since THEN run.began_at END AS began_at
     FROM box_office_job_run run
     JOIN jsonb_to_recordset(:jobs) AS job (name text, seconds integer) ON job.name = run.name
     CROSS JOIN LATERAL (SELECT greatest(run.succeeded_at, run.expected_since) AS since) ran
     WHERE since < now() - make_interval(secs => job.seconds + :late_seconds)
     ORDER BY run.name`,
    {
      jobs: JSON.stringify(
        Object.entries(JOB_PERIOD_SECONDS).map(([name, seconds]) => ({ name, seconds })),
      ),
      late_seconds: LATE_SECONDS,
    },
  );
  return {
    name: "jobs_run",
    ok: !late.length,
    count: late.length,
    sample: late.map(described),
  };
}

function described({ name, since, began_at, last_error }: LateJob): string {
  const at = since.toISOString();
  if (last_error) return `${name} has failed since ${at}: ${last_error}`;
  if (!began_at) return `${name} has not run since ${at}`;
  return `${name} has not ended well since ${at}; its last run began ${began_at.toISOString()}`;
}
