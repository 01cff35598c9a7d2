/** Makes a database unless it exists; true when it was made. */
export async function createDatabase(serverUrl, name) {
  // Loaded here, since a fresh clone has no dependencies until they are installed.
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount > 0) {
      return false;
    }
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    return true;
  } finally {
    await client.end();
  }
}
