import { stopChildren } from "./children.mjs";

const undoings = [];
const NPM_WATCH_MILLISECONDS = 500;
let ending;

/** Registers what must be undone when the script ends, in whatever way; the last one first. */
export function beforeEnding(undo) {
  undoings.push(undo);
}

/** True from the first Ctrl-C on: what fails then fails because of it. */
export const isEnding = () => ending !== undefined;

/** Ends the children, then undoes everything; once, however many ask for it. */
export function undoAll() {
  ending ??= (async () => {
    await stopChildren();
    for (const undo of undoings.reverse()) {
      try {
        await undo();
      } catch (error) {
        console.error(error.message);
      }
    }
  })();
  return ending;
}

/** Lets Ctrl-C and its like end the script properly, with the exit code that `exitCode` gives. */
export function endOnSignals(exitCode) {
  const end = async () => {
    if (!ending) {
      console.log("\nStopping …");
    }
    const code = exitCode();
    await undoAll();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, end);
  }
  endWithNpm(end);
}

/** npm killed outright passes no signal on; all there is to see is that its child has a new parent. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      end();
    }
  }, NPM_WATCH_MILLISECONDS).unref();
}
