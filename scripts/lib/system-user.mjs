import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";

/** Who PostgreSQL runs as: undefined for ourselves, another user when we are root, which it refuses. */
export function serverUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  return findUser("postgres") ?? createUser("postgres");
}

/** True when that user (undefined for ourselves) may enter this folder, or run this program. */
export function canReach(target, user) {
  if (!user) {
    return true;
  }
  for (let place = path.resolve(target); ; place = path.dirname(place)) {
    const stat = statSync(place, { throwIfNoEntry: false });
    if (stat && !mayPass(stat, user)) {
      return false;
    }
    if (place === path.dirname(place)) {
      return true;
    }
  }
}

function mayPass(stat, { uid, gid }) {
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  const wanted = stat.isDirectory() ? 0o1 : 0o5;
  return ((stat.mode >> shift) & wanted) === wanted;
}

function findUser(name) {
  try {
    const ask = (flag) =>
      Number(
        execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

function createUser(name) {
  try {
    execFileSync(
      "useradd",
      ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name],
      {
        stdio: "ignore",
      },
    );
  } catch {
    // Told below, together with a user that still can't be found.
  }
  const user = findUser(name);
  if (!user) {
    throw new Failure(
      `PostgreSQL refuses to run as root, and the system user "${name}" couldn't be made. Run this as an ordinary user, or make that user.`,
    );
  }
  return user;
}
