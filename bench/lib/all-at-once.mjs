/**
 * Run in a process of its own, which tells its parent what it took: all rows of a statement read at once and made into
 * one text, as an export does that doesn't stream. Arguments: the database's URL and the statement.
 */
import { Client } from "pg";

const [databaseUrl, statement] = process.argv.slice(2);
const client = new Client({ connectionString: databaseUrl });
await client.connect();
const { rows } = await client.query({ text: statement, rowMode: "array" });
const text = rows.map((row) => row.map((cell) => `"${cell ?? ""}"`).join(",")).join("\r\n");
await client.end();
process.send?.({
  rows: rows.length,
  bytes: Buffer.byteLength(text),
  peak_kibibytes: process.resourceUsage().maxRSS,
});
