import { beforeEnding } from "./ending.mjs";
import { Failure } from "./failure.mjs";
import { startThrowawayPostgres } from "./postgres.mjs";

/** Gives the tests a PostgreSQL: the one that DB_HOST names, or a throwaway one. */
export async function provideTestDatabase() {
  const { DB_HOST } = process.env;
  if (DB_HOST) {
    if (!DB_HOST.includes("localhost")) {
      throw new Failure(
        `DB_HOST is "${DB_HOST}"; Medusa's test tools ask for SSL unless it contains "localhost". Use localhost, or unset DB_HOST to have a database started.`,
      );
    }
    return;
  }
  const { host, port, username, password, stop } = await startThrowawayPostgres();
  beforeEnding(stop);
  Object.assign(process.env, {
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: username,
    DB_PASSWORD: password,
  });
}
