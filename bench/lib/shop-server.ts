import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { WITH_PROBE } from "./measured-process";
import { makeProject, ROOT, type Shop } from "./shop-project";

const START_SECONDS = 120;
const STOP_SECONDS = 10;

const MEDUSA = path.join(ROOT, "node_modules/@medusajs/cli/cli.js");

const environment = (databaseUrl: string) => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: "error",
  NODE_ENV: "production",
  NODE_OPTIONS: "",
});

export type ShopServer = { url: string; process: ChildProcess; stop: () => Promise<void> };

type Start = { nodeArgs?: readonly string[]; env?: Record<string, string> };

/** Runs a shop on the database in a process of its own, in production mode, as `medusa start` does. */
export async function startShop(
  shop: Shop,
  databaseUrl: string,
  { nodeArgs = [], env = {} }: Start = {},
): Promise<ShopServer> {
  const project = makeProject(shop);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      ...WITH_PROBE,
      ...nodeArgs,
      // A bench that is killed takes its servers with it.
      "--require",
      path.join(ROOT, "scripts/lib/end-with-parent.cjs"),
      MEDUSA,
      "start",
      "--host=127.0.0.1",
      `--port=${port}`,
    ],
    {
      cwd: project.folder,
      env: { ...environment(databaseUrl), ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text: Buffer) => {
      output = (output + text).slice(-4000);
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));

  const stop = async () => {
    child.kill("SIGTERM");
    const tooLate = setTimeout(() => child.kill("SIGKILL"), STOP_SECONDS * 1000);
    await ended;
    clearTimeout(tooLate);
    project.remove();
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_SECONDS * 1000;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${shop} did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, process: child, stop };
}

/** Adds to the database what the shop's plugins need beyond what is there. */
export async function migrateFor(shop: Shop, databaseUrl: string): Promise<void> {
  const project = makeProject(shop);
  const consent = ["--skip-scripts", "--execute-all-links", "--execute-all-search"];
  try {
    await promisify(execFile)(process.execPath, [MEDUSA, "db:migrate", ...consent], {
      cwd: project.folder,
      env: environment(databaseUrl),
    });
  } finally {
    project.remove();
  }
}

/** Starts the shops at once, and stops all of them when the work is done or has failed. */
export async function withShops<Name extends Shop>(
  names: readonly Name[],
  databaseUrl: string,
  work: (servers: Record<Name, ShopServer>) => Promise<void>,
): Promise<void> {
  const starts = await Promise.allSettled(names.map((name) => startShop(name, databaseUrl)));
  const servers = starts.flatMap((start) => (start.status === "fulfilled" ? start.value : []));
  try {
    for (const start of starts) if (start.status === "rejected") throw start.reason;
    const byName = names.map((name, nth) => [name, servers[nth]]);
    await work(Object.fromEntries(byName) as Record<Name, ShopServer>);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
