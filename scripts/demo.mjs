/**
 * Runs a store with this plugin and some data: `npm run demo`. PORT and HOST say where (9000, 127.0.0.1),
 * DATABASE_URL names a database of your own; without it a PostgreSQL is started here.
 */
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./lib/data-folder.mjs";
import { createDatabase } from "./lib/database.mjs";
import {
  adminHash,
  hasAdmin,
  publishAdmin,
  seedHash,
  startMedusa,
  structureHash,
  syncStore,
} from "./lib/demo-store.mjs";
import { beforeEnding, endOnSignals, isEnding, undoAll } from "./lib/ending.mjs";
import { Failure, runMain } from "./lib/failure.mjs";
import { readStamp } from "./lib/fingerprint.mjs";
import { install } from "./lib/install.mjs";
import { portProblem } from "./lib/ports.mjs";
import { POSTGRES_LOG, startLastingPostgres } from "./lib/postgres.mjs";
import { commandOf, waitUntil } from "./lib/processes.mjs";
import { tailOf } from "./lib/tail.mjs";

const DATABASE = "box_office_demo";
const START_SECONDS = 180;
const LOG_LINES_SHOWN = 30;
const port = Number(process.env.PORT || 9000);
const host = process.env.HOST || "127.0.0.1";
/** Where whoever started the demo opens it. */
const base = `http://localhost:${port}`;
const externalDatabase = process.env.DATABASE_URL;

let isServing = false;
let stepNumber = 0;
const step = (text) => console.log(`${++stepNumber}/6 ${text}`);

runMain(async () => {
  const startedAt = Date.now();
  try {
    await requirePort();
    step("Checking the dependencies …");
    install();
    endOnSignals(() => (isServing ? 0 : 130));
    const folder = dataFolder();
    claimFolder(folder);
    await run(folder, startedAt);
  } catch (error) {
    // Ctrl-C makes whatever was going on fail; its handler says so and ends the process.
    if (!isEnding()) {
      throw error;
    }
  } finally {
    await undoAll();
  }
});

async function run(folder, startedAt) {
  const logFile = path.join(folder, "demo.log");
  writeFileSync(logFile, "");
  const store = syncStore(folder);
  const summaryFile = path.join(
    folder,
    externalDatabase ? "summary-of-database-url.json" : "summary.json",
  );
  const stamps = stampsIn(folder);

  const admin = buildAdmin({ store, logFile: path.join(folder, "admin-build.log"), stamps });
  // Waited for below; a failure before that must not count as unhandled.
  admin.catch(() => {});

  step(externalDatabase ? "Using the database of DATABASE_URL …" : "Starting PostgreSQL …");
  const database = externalDatabase
    ? { url: externalDatabase }
    : await startOwnDatabase(folder, stamps);
  const env = {
    DATABASE_URL: database.url,
    PORT: String(port),
    MEDUSA_BACKEND_URL: process.env.MEDUSA_BACKEND_URL || base,
    BOX_OFFICE_DEMO_SUMMARY: summaryFile,
    ADMIN_CORS: origins(),
    AUTH_CORS: `${origins()},http://localhost:8000`,
  };
  const medusa = (args) => startMedusa(args, { store, env, logFile });

  await migrate(medusa, logFile, stamps);
  await seed(medusa, logFile, stamps, summaryFile);

  step(
    hasAdmin(store) && stamps.has("admin", adminHash())
      ? "The admin is built."
      : "Building the admin (up to a minute) …",
  );
  await admin;

  step("Starting the store …");
  const server = medusa(["start", "--host", host, "--port", String(port)]);
  const health = `http://${host.includes(":") ? `[${host}]` : reachable(host)}:${port}/health`;
  let hasEnded = false;
  server.ended.then(() => {
    hasEnded = true;
  });
  const answers = await waitUntil(async () => hasEnded || (await isHealthy(health)), {
    seconds: START_SECONDS,
    everyMilliseconds: 200,
  });
  if (!answers || hasEnded) {
    throw failed("The store didn't start", logFile);
  }
  isServing = true;
  printSummary(summaryFile, folder, Math.round((Date.now() - startedAt) / 1000));

  const [what, itsLog] = await Promise.race([
    server.ended.then(() => ["The store ended by itself", logFile]),
    database.ended?.then(() => ["PostgreSQL ended by itself", path.join(folder, POSTGRES_LOG)]) ??
      new Promise(() => {}),
  ]);
  if (!isEnding()) {
    isServing = false;
    throw failed(what, itsLog);
  }
  await undoAll();
}

/** Before the long work, so that nobody waits two minutes to be told. */
async function requirePort() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT is "${process.env.PORT}"; it has to be a number from 1 to 65535.`);
  }
  const problem = await portProblem(port, host);
  if (problem === "EADDRINUSE") {
    throw new Failure(
      `Port ${port} is in use, perhaps by another demo. Stop what uses it, or choose another: PORT=${port === 9000 ? 9100 : port + 1} npm run demo`,
    );
  }
  if (problem) {
    throw new Failure(
      `Nobody may listen on ${host}:${port} here (${problem}). Choose another: PORT=9100 npm run demo`,
    );
  }
}

/** Two demos on one database would stop it under each other's feet. */
function claimFolder(folder) {
  const file = path.join(folder, "demo.pid");
  const pid = Number(readStamp(file));
  if (pid !== process.pid && commandOf(pid).includes("demo.mjs")) {
    throw new Failure(
      `This checkout's demo runs already (process ${pid}). Stop it first, with Ctrl-C where it was started.`,
    );
  }
  writeFileSync(file, String(process.pid));
  beforeEnding(() => rmSync(file, { force: true }));
}

async function startOwnDatabase(folder, stamps) {
  truncateIfLarge(path.join(folder, POSTGRES_LOG));
  const isNew = !existsSync(path.join(folder, "postgres"));
  if (isNew) {
    stamps.clear("structure", "seed");
  }
  const postgres = await startLastingPostgres(folder);
  beforeEnding(postgres.stop);
  const url = postgres.url(DATABASE);
  if (await createDatabase(postgres.url("postgres"), DATABASE)) {
    stamps.clear("structure", "seed");
  }
  return { url, ended: postgres.ended };
}

async function migrate(medusa, logFile, stamps) {
  const hash = structureHash();
  if (!externalDatabase && stamps.has("structure", hash)) {
    return step("The database is up to date.");
  }
  step("Migrating the database (half a minute at first) …");
  // In a database of ours even what Medusa holds for unsafe, such as dropping a link's table, follows the sources.
  const consent = externalDatabase
    ? ["--execute-safe-links", "--execute-safe-search"]
    : ["--execute-all-links", "--execute-all-search"];
  const { code } = await medusa(["db:migrate", ...consent]).ended;
  if (code !== 0) {
    throw failed("Migrating the database failed", logFile);
  }
  if (!externalDatabase) {
    stamps.set("structure", hash);
  }
}

async function seed(medusa, logFile, stamps, summaryFile) {
  const hash = seedHash();
  if (!externalDatabase && stamps.has("seed", hash) && existsSync(summaryFile)) {
    return step("The demo data is there.");
  }
  step("Putting in the demo data …");
  rmSync(summaryFile, { force: true });
  const { code } = await medusa(["exec", "./demo/seed.ts"]).ended;
  if (code !== 0) {
    throw failed("Putting in the demo data failed", logFile);
  }
  if (!externalDatabase) {
    stamps.set("seed", hash);
  }
}

/** Beside the other steps, since it takes longest and needs no database. */
async function buildAdmin({ store, logFile, stamps }) {
  const hash = adminHash();
  if (hasAdmin(store) && stamps.has("admin", hash)) {
    return;
  }
  stamps.clear("admin");
  writeFileSync(logFile, "");
  const { code } = await startMedusa(["build", "--admin-only"], {
    store,
    env: { NODE_ENV: "production" },
    logFile,
  }).ended;
  if (code !== 0) {
    throw failed("Building the admin failed", logFile);
  }
  publishAdmin(store);
  stamps.set("admin", hash);
}

/** Small files that tell of each step for which sources it was done last. */
function stampsIn(folder) {
  const file = (name) => path.join(folder, `${name}.stamp`);
  return {
    has: (name, hash) => readStamp(file(name)) === hash,
    set: (name, hash) => writeFileSync(file(name), hash),
    clear: (...names) => names.map((name) => rmSync(file(name), { force: true })),
  };
}

function printSummary(summaryFile, folder, seconds) {
  const lines = [`Ready after ${seconds} s.`, "", `Admin     ${base}/app`];
  const summary = existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, "utf8")) : {};
  if (summary.admin) {
    lines.push(`Login     ${summary.admin.email}`, `Password  ${summary.admin.password}`);
  }
  if (summary.publishable_key) {
    lines.push(
      `Store API ${base}/store, with the header x-publishable-api-key: ${summary.publishable_key}`,
    );
  }
  lines.push(
    process.env.SMTP_HOST
      ? `Mails     sent through ${process.env.SMTP_HOST}`
      : `Mails     not sent; ${path.join(folder, "demo.log")} says to whom each would go`,
  );
  if (summary.bank_file) {
    lines.push(`Bank file ${summary.bank_file}, of money that came in for the demo's invoices`);
  }
  if (summary.curl?.length) {
    lines.push(
      "",
      "Try:",
      ...summary.curl.map((line) => `  ${line.replaceAll("{PORT}", String(port))}`),
    );
  }
  lines.push("", `Data and logs: ${folder}`, "Ctrl-C stops it; the data stays.");
  console.log(`\n${lines.join("\n")}`);
}

function failed(what, logFile) {
  return new Failure(
    `${what}. The last lines of ${logFile}:\n\n${tailOf(logFile, LOG_LINES_SHOWN)}`,
  );
}

async function isHealthy(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

const reachable = (address) => (address === "0.0.0.0" ? "127.0.0.1" : address);
const origins = () => `http://localhost:${port},http://127.0.0.1:${port}`;

function truncateIfLarge(file) {
  if (existsSync(file) && readFileSync(file).length > 5e6) {
    truncateSync(file);
  }
}
