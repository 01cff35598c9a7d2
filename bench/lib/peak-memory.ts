import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a process needs of the machine's memory, as Linux counts it; other systems don't tell. */
export function memoryOf(pid: number) {
  return {
    /** In MiB, the most since the last {@link forget}. */
    peak: () => {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
    },
    /** From now on the peak is counted anew. */
    forget: () => writeFileSync(`/proc/${pid}/clear_refs`, "5"),
  };
}

/** In MiB, the peak of a process that reads all rows of a statement at once. */
export function peakOfAllAtOnce(databaseUrl: string, statement: string): Promise<number> {
  const child = fork(path.join(__dirname, "all-at-once.mjs"), [databaseUrl, statement], {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return new Promise((resolve, reject) => {
    child.once("message", (told: { peak_kibibytes: number }) =>
      resolve(told.peak_kibibytes / 1024),
    );
    child.once("exit", (code) => reject(new Error(`Reading all rows at once ended with ${code}`)));
  });
}
