import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.mjs";
import { readStamp } from "./fingerprint.mjs";
import { freePort } from "./ports.mjs";
import { postgresBinaries, sharedFolders } from "./postgres-binaries.mjs";
import { commandOf, isAlive, waitUntil } from "./processes.mjs";
import { canReach, serverUser } from "./system-user.mjs";

/** The server's log, in the folder of its cluster. */
export const POSTGRES_LOG = "postgres.log";

const USERNAME = "postgres";
const NEEDED_BYTES = 400e6;
/** What a throwaway cluster may grow to, and room for the tests beside it. */
const MEMORY_BYTES = 4e9;
const START_SECONDS = 120;
const ON_LOOPBACK_ONLY = { listen_addresses: "localhost", unix_socket_directories: "" };
/** Nothing of a throwaway cluster outlives a crash, so nothing needs to reach the disk. */
const FAST_AND_FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: 300,
};
/** With the machine's name: containers may share a file system in memory, and not their process ids. */
const THROWAWAY_PREFIX = `box-office-postgres-${os.hostname()}-`;
/** Linux' file system in memory: each test copies a database of 1,500 files. */
const IN_MEMORY = "/dev/shm";

/**
 * Starts the cluster kept in `folder`, making it first if there is none. Commits reach the disk, and a
 * server left behind by a killed run is shut down properly before its data is used again.
 */
export async function startLastingPostgres(folder) {
  const user = serverUser();
  const binaries = postgresBinaries(user);
  const data = path.join(folder, "postgres");
  const logFile = path.join(folder, POSTGRES_LOG);
  const passwordFile = path.join(folder, "postgres-password");
  try {
    if (!existsSync(data)) {
      requireSpace(folder);
      const password = randomBytes(18).toString("base64url");
      const unfinished = `${data}.unfinished`;
      rmSync(unfinished, { recursive: true, force: true });
      createCluster(unfinished, { binaries, user, password });
      writeFileSync(passwordFile, password, { mode: 0o600 });
      renameSync(unfinished, data);
    }
    requireCluster(data, binaries, folder);
    await endLeftover(data, binaries, user);
    const password = readFileSync(passwordFile, "utf8");
    return await serve({ data, binaries, user, logFile, password, settings: {}, folder });
  } catch (error) {
    throw explained(error, folder);
  }
}

/** Starts a cluster that is removed when it stops or when this process ends, however it ends. */
export async function startThrowawayPostgres() {
  const user = serverUser();
  const binaries = postgresBinaries(user);
  const places = [IN_MEMORY, os.tmpdir(), ...sharedFolders()].filter(
    (place) => existsSync(place) && canReach(place, user),
  );
  for (const place of new Set(places)) {
    await removeLeftovers(place, binaries, user);
  }
  const base = places.find((place) => place !== IN_MEMORY || hasMemory());
  try {
    requireSpace(base);
    const folder = mkdtempSync(path.join(base, `${THROWAWAY_PREFIX}${process.pid}-`));
    chmodSync(folder, 0o711);
    const data = path.join(folder, "data");
    const password = randomBytes(18).toString("base64url");
    try {
      createCluster(data, { binaries, user, password, flags: ["--no-sync"] });
      return await serve({
        data,
        binaries,
        user,
        logFile: path.join(folder, POSTGRES_LOG),
        password,
        settings: FAST_AND_FORGETFUL,
        throwaway: folder,
      });
    } catch (error) {
      const shown = explained(error, base);
      rmSync(folder, { recursive: true, force: true });
      throw shown;
    }
  } catch (error) {
    throw explained(error, base);
  }
}

function createCluster(data, { binaries, user, password, flags = [] }) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(data, "..", `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) {
    chownSync(data, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    execFileSync(
      binaries.initdb,
      [
        `--pgdata=${data}`,
        `--username=${USERNAME}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // PostgreSQL's own Unicode rules, so that sorting and case don't depend on the system's locales.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
        ...flags,
      ],
      { stdio: ["ignore", "ignore", "pipe"], cwd: data, encoding: "utf8", ...user },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function serve({ data, binaries, user, logFile, password, settings, throwaway, folder }) {
  const port = await freePort();
  const logSize = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const options = {
    postgres: binaries.postgres,
    folder: data,
    port,
    settings: { ...ON_LOOPBACK_ONLY, ...settings },
    user,
    logFile,
    throwaway,
  };
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL("postgres-keeper.mjs", import.meta.url)), JSON.stringify(options)],
    // Detached, so that Ctrl-C in the terminal doesn't end the database before those who use it.
    { stdio: ["pipe", "pipe", "ignore"], detached: true },
  );
  keeper.stdin.on("error", () => {});
  const ended = new Promise((resolve) => keeper.once("exit", resolve));
  const word = await firstWord(keeper, ended);
  if (word !== "ready") {
    const last = existsSync(logFile)
      ? readFileSync(logFile).subarray(logSize).toString().trim()
      : word;
    keeper.stdin.end();
    await ended;
    throw new Failure(refusal(last, data, folder));
  }
  keeper.unref();
  keeper.stdin.unref?.();
  keeper.stdout.unref?.();
  return {
    host: "localhost",
    port,
    username: USERNAME,
    password,
    url: (database) => `postgres://${USERNAME}:${password}@localhost:${port}/${database}`,
    /** Resolves when the server has ended by itself, which it never should. */
    ended,
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await ended;
      if (throwaway) {
        rmSync(throwaway, { recursive: true, force: true });
      }
    },
  };
}

function firstWord(keeper, ended) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("It didn't get ready in time."), START_SECONDS * 1000);
    createInterface({ input: keeper.stdout }).once("line", (line) => {
      clearTimeout(timer);
      resolve(line);
    });
    ended.then(() => {
      clearTimeout(timer);
      resolve("It ended at once.");
    });
  });
}

/** Shuts down a server that still runs on this data, and clears the trace of one that was killed. */
async function endLeftover(data, binaries, user) {
  const pidFile = path.join(data, "postmaster.pid");
  if (!existsSync(pidFile)) {
    return;
  }
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (!commandOf(pid).includes(data)) {
    // The number belongs to nobody, or by now to somebody else, and PostgreSQL would take that for itself.
    rmSync(pidFile, { force: true });
    return;
  }
  // A keeper that is about to end it on its own account gets a moment to do so.
  if (await waitUntil(() => !isAlive(pid), { seconds: 3 })) {
    return;
  }
  for (const mode of ["fast", "immediate"]) {
    try {
      execFileSync(binaries.pg_ctl, ["stop", "-D", data, "-m", mode, "-w", "-t", "30"], {
        stdio: "ignore",
        cwd: data,
        ...user,
      });
      return;
    } catch {
      // The next mode, and then PostgreSQL's own message when it is started.
    }
  }
}

/** Removes what runs left behind that were killed together with the keeper of their server. */
async function removeLeftovers(place, binaries, user) {
  if (!isWritable(place)) {
    return;
  }
  for (const name of readdirSync(place)) {
    const owner =
      name.startsWith(THROWAWAY_PREFIX) &&
      Number(name.slice(THROWAWAY_PREFIX.length).split("-")[0]);
    if (!owner || isAlive(owner)) {
      continue;
    }
    const folder = path.join(place, name);
    try {
      await endLeftover(path.join(folder, "data"), binaries, user);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, whose own next run removes it.
    }
  }
}

function isWritable(place) {
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function hasMemory() {
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  // Of this container, where it has a limit.
  return (
    isWritable(IN_MEMORY) && Math.min(bavail * bsize, process.availableMemory()) >= MEMORY_BYTES
  );
}

function requireSpace(folder) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < NEEDED_BYTES) {
    throw new Failure(
      `The database needs about 400 MB in ${folder}, where ${Math.floor((bavail * bsize) / 1e6)} MB are free. Free some and run this again.`,
    );
  }
}

function requireCluster(data, binaries, folder) {
  // A file that is there but may not be read is another failure than one that is missing.
  const major = Number.parseInt(readStamp(path.join(data, "PG_VERSION")) ?? "", 10);
  if (!major || !readStamp(path.join(folder, "postgres-password"))) {
    throw new Failure(`The database in ${data} is incomplete.\n${beginAnew(folder)}`);
  }
  if (major !== binaries.major) {
    throw new Failure(
      `The database in ${data} was made by PostgreSQL ${major}; this is ${binaries.major}.\n${beginAnew(folder)}`,
    );
  }
}

function refusal(lastWords, data, folder) {
  if (/no space left on device/i.test(lastWords)) {
    return `The disk is full, so PostgreSQL can't start on ${data}. Free some and run this again; nothing is lost.`;
  }
  const remedy = folder
    ? beginAnew(folder)
    : "Run this again; if it stays so, set DB_HOST=localhost, DB_PORT, DB_USERNAME and DB_PASSWORD of a PostgreSQL of your own.";
  return `PostgreSQL doesn't start on ${data}. Its last words:\n\n${lastWords}\n\n${remedy}`;
}

function beginAnew(folder) {
  return `To begin anew with fresh demo data, move it away: mv "${folder}" "${folder}.broken"`;
}

function explained(error, folder) {
  if (error instanceof Failure) {
    return error;
  }
  const text = `${error.message}\n${error.stderr ?? ""}`;
  if (/ENOSPC|no space left/i.test(text)) {
    return new Failure(
      `The disk is full: the database needs about 400 MB in ${folder}. Free some and run this again.`,
    );
  }
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(error.code)) {
    return new Failure(
      `${error.path ?? folder} can't be used (${error.code}). It has to belong to the user who runs this; set XDG_DATA_HOME to use another folder.`,
    );
  }
  if (error.stderr !== undefined) {
    return new Failure(
      `PostgreSQL couldn't make its database in ${folder}:\n\n${error.stderr.trim() || error.message}`,
    );
  }
  return error;
}
