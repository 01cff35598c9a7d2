import { createDatabase, dropDatabase } from "./database.mjs";
import { startMedusa } from "./demo-store.mjs";
import { beforeEnding } from "./ending.mjs";
import { Failure } from "./failure.mjs";
import { ROOT } from "./paths.mjs";
import { startThrowawayPostgres } from "./postgres.mjs";

/**
 * Gives the tests a PostgreSQL, the one that DB_HOST names or a throwaway one, and in it a migrated database
 * (TEST_DATABASE_TEMPLATE) of which each spec file takes a copy.
 */
export async function provideTestDatabase() {
  const { host, port, username, password } = await provideServer();
  const urlOf = (database) =>
    `postgres://${encodeURIComponent(username)}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
  const template = `box-office-template-${process.pid}`;
  await createDatabase(urlOf("postgres"), template);
  beforeEnding(() => dropDatabase(urlOf("postgres"), template));
  const consent = ["--skip-scripts", "--execute-all-links", "--execute-all-search"];
  const { code, output } = await startMedusa(["db:migrate", ...consent], {
    store: ROOT,
    env: { NODE_ENV: "test", DATABASE_URL: urlOf(template), LOG_LEVEL: "error" },
  }).ended;
  if (code !== 0) {
    throw new Failure(`The database of the tests could not be migrated:\n\n${output}`);
  }
  process.env.TEST_DATABASE_TEMPLATE = template;
}

async function provideServer() {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env;
  if (DB_HOST && !DB_HOST.includes("localhost")) {
    throw new Failure(
      `DB_HOST is "${DB_HOST}"; Medusa's test tools ask for SSL unless it contains "localhost". Use localhost, or unset DB_HOST to have a database started.`,
    );
  }
  const server = DB_HOST
    ? {
        host: DB_HOST,
        port: Number(DB_PORT ?? 5432),
        username: DB_USERNAME ?? "postgres",
        password: DB_PASSWORD ?? "",
      }
    : await startThrowawayPostgres();
  if (server.stop) {
    beforeEnding(server.stop);
  }
  Object.assign(process.env, {
    DB_HOST: server.host,
    DB_PORT: String(server.port),
    DB_USERNAME: server.username,
    DB_PASSWORD: server.password,
  });
  return server;
}
