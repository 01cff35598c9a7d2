/**
 * Loaded into a process that is measured: answers its parent's questions about itself. "heap" and the memory want
 * `--expose-gc`.
 */
const Module = require("node:module");
const { monitorEventLoopDelay } = require("node:perf_hooks");

/** Collecting takes as long as the work does meanwhile, so it can't be done all the time. */
const PAUSE_MILLISECONDS = 500;
const RESOLUTION_MILLISECONDS = 10;

let statements = 0;
countStatements();

const inUse = () => {
  global.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

const memory = { before: 0, most: 0, watch: undefined };
const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });

const ANSWERS = {
  /** What the process has used since it began: its threads' work is its own. */
  usage: () => {
    const { user, system } = process.cpuUsage();
    return { cpu_ms: (user + system) / 1000, statements };
  },
  heap: () => ({ mebibytes: inUse(), resident: process.memoryUsage().rss / 2 ** 20 }),
  "watch memory": () => {
    memory.before = inUse();
    memory.most = memory.before;
    const look = () => {
      memory.most = Math.max(memory.most, inUse());
      memory.watch = setTimeout(look, PAUSE_MILLISECONDS);
    };
    memory.watch = setTimeout(look, PAUSE_MILLISECONDS);
    return {};
  },
  /** The most that was in use, without what only waited to be collected, above what it began with. */
  memory: () => {
    clearTimeout(memory.watch);
    return { mebibytes: memory.most - memory.before };
  },
  "watch loop": () => {
    loop.reset();
    loop.enable();
    return {};
  },
  /** By how much a timer was late. */
  loop: () => {
    loop.disable();
    const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MILLISECONDS);
    return {
      p50: late(loop.percentile(50)),
      p99: late(loop.percentile(99)),
      max: late(loop.max),
    };
  },
};

process.on("message", (question) => process.send(ANSWERS[question]()));

/** Of every copy of `pg` that is loaded; BEGIN and COMMIT are statements too. */
function countStatements() {
  const load = Module._load;
  const seen = new Set();
  Module._load = function loadAndCount(request, ...rest) {
    const loaded = load.call(this, request, ...rest);
    if (request !== "pg" || seen.has(loaded)) return loaded;
    seen.add(loaded);
    const { query } = loaded.Client.prototype;
    loaded.Client.prototype.query = function counted(...args) {
      statements++;
      return query.apply(this, args);
    };
    return loaded;
  };
}
