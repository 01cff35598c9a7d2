/**
 * Loaded into a process with `--expose-gc`: when its parent says "measure" it watches how much memory is in use, without
 * what only waits to be collected, and tells the most when its parent says "tell". In MiB above what it began with.
 */
/** Collecting takes as long as the work does meanwhile, so it can't be done all the time. */
const PAUSE_MILLISECONDS = 500;

const inUse = () => {
  global.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

let before = 0;
let most = 0;
let watch;

process.on("message", (word) => {
  if (word === "measure") {
    before = inUse();
    most = before;
    const look = () => {
      most = Math.max(most, inUse());
      watch = setTimeout(look, PAUSE_MILLISECONDS);
    };
    watch = setTimeout(look, PAUSE_MILLISECONDS);
    process.send("measuring");
  } else if (word === "tell") {
    clearTimeout(watch);
    process.send({ mebibytes: most - before });
  }
});
