import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
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
  const folder = path.join(baseFolder(), "medusa-plugin-box-office", checkout);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error.code === "ENOSPC" ? "the disk is full" : error.code;
    throw new Failure(
      `The demo keeps its data in ${folder}, which can't be used (${reason}). Make room or rights there, or set XDG_DATA_HOME to another folder.`,
    );
  }
  return folder;
}

function baseFolder() {
  const own = process.env.XDG_DATA_HOME || path.join(os.homedir(), ".local", "share");
  const user = serverUser();
  if (canReach(own, user)) {
    return own;
  }
  return sharedFolders().find((folder) => canReach(folder, user)) ?? own;
}
