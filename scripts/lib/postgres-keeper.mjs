/**
 * Runs one PostgreSQL server for as long as somebody holds the other end of its standard input.
 *
 * A process of its own, because the server must be shut down properly, and a throwaway one be removed,
 * also when the script that started it is killed and can do nothing any more.
 */
import { spawn } from "node:child_process";
import { openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const { postgres, folder, port, settings, user, logFile, throwaway } = JSON.parse(process.argv[2]);

const log = openSync(logFile, "a");
const server = spawn(
  postgres,
  [
    "-D",
    folder,
    ...Object.entries({ ...settings, port }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ],
  { stdio: ["ignore", log, log], cwd: folder, ...user },
);

let stopping = false;
server.once("error", (error) => finish(`failed ${error.message}`));
server.once("exit", () => finish(stopping ? "stopped" : "failed"));

const watch = setInterval(() => {
  if (isReady()) {
    clearInterval(watch);
    tell("ready");
  }
}, 50);

process.stdin.once("end", stop).once("error", stop).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, stop);
}

function stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  // SIGINT is PostgreSQL's fast shutdown: connections are ended, everything committed is on disk.
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), 30_000).unref();
}

/** The last line of postmaster.pid is the server's own word for how far it is. */
function isReady() {
  try {
    const lines = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === server.pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function finish(word) {
  clearInterval(watch);
  // Of one that failed, the log is still to be read; then its starter removes it.
  if (throwaway && stopping) {
    rmSync(throwaway, { recursive: true, force: true, maxRetries: 5 });
  }
  tell(word);
  process.exit(word === "stopped" ? 0 : 1);
}

/** The reader may be gone; that is what this process is for. */
function tell(word) {
  process.stdout.on("error", () => {});
  process.stdout.write(`${word}\n`);
}
