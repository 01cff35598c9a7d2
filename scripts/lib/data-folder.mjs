import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { ROOT } from "./paths.mjs";
import { sharedFolders } from "./postgres-binaries.mjs";
import { canReach, serverUser } from "./system-user.mjs";

/**
 * Makes and names the folder where this checkout's demo keeps its data. It lies outside the checkout, so
 * that neither a file watcher nor `git clean` touches the database, and one per checkout.
 */
export function dataFolder() {
  const checkout = createHash("sha256").update(ROOT).digest("hex").slice(0, 8);
  const user = serverUser();
  const folder = path.join(baseFolder(user), "medusa-plugin-box-office", checkout);
  try {
    mkdirSync(folder, { recursive: true });
    // It holds the demo's login and logs: nobody else's business, but PostgreSQL's user has to pass through.
    chmodSync(folder, user ? 0o711 : 0o700);
    if (user && !canReach(folder, user)) {
      chmodSync(path.dirname(folder), 0o755);
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error.code === "ENOSPC" ? "the disk is full" : error.code;
    throw new Failure(
      `The demo keeps its data in ${folder}, which can't be used (${reason}). Make room or rights there, or set XDG_DATA_HOME to another folder.`,
    );
  }
  return folder;
}

function baseFolder(user) {
  const own = process.env.XDG_DATA_HOME || path.join(os.homedir(), ".local", "share");
  if (canReach(own, user)) {
    return own;
  }
  return sharedFolders().find((folder) => canReach(folder, user)) ?? own;
}
