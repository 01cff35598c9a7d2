import path from "node:path";
import { ROOT } from "./paths.mjs";
import { plain } from "./tail.mjs";

const LOG_LINES_SHOWN = 15;
const LOG_LINE_LENGTH = 500;
const MESSAGE_LENGTH = 1_500;
const FAILURES_SHOWN = 8;
const SLOWEST_SHOWN = 20;

/** What jest says after each file and each kind of specs, and what doesn't concern the one who reads. */
const OF_NO_INTEREST = [
  /^A worker process has failed to exit gracefully/,
  /^Force exiting Jest/,
  /^Test results written to/,
  /^Snapshots: {3}/,
];

/**
 * Prints what jest prints, line by line. What the stores under test log is shown for a file that
 * failed only, and only its end: most of it are the faults that the tests bring about.
 *
 * @returns `onLine` takes a line, `rest` tells what was logged since the last file
 */
export function showJestOutput() {
  let logged = [];
  const rest = () => logged.join("\n");
  const onLine = (line) => {
    if (line.startsWith('{"level":')) {
      logged = [...logged, plain(line).slice(0, LOG_LINE_LENGTH)].slice(-LOG_LINES_SHOWN);
      return;
    }
    if (OF_NO_INTEREST.some((pattern) => pattern.test(line))) {
      return;
    }
    if (/^FAIL /.test(line) && logged.length > 0) {
      console.log(`What the store logged last before this:\n${rest()}`);
    }
    if (/^(PASS|FAIL) /.test(line)) {
      logged = [];
    }
    console.log(line);
  };
  return { onLine, rest };
}

/** The tests that failed in a report of jest's, each with its file, full name and message. */
export function failuresIn({ testResults }) {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") {
      // It couldn't be loaded, or an error came after its last test, or from what nobody waited for.
      return [{ title: file, message: withoutForeignPlaces(message) }];
    }
    return failed.map((test) => ({
      title: `${file}: ${test.fullName}`,
      message: withoutForeignPlaces(test.failureMessages.join("\n")),
    }));
  });
}

/** How long each test took, without what its file arranges before: its file and full name, and seconds. */
export function durationsIn({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ duration }) => duration)
      .map(({ fullName, duration }) => ({
        title: `${path.relative(ROOT, name)}: ${fullName.trim()}`,
        seconds: duration / 1000,
      })),
  );
}

/** The slowest tests of a run, the slowest first. */
export function describeSlowest(durations) {
  return [...durations]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST_SHOWN)
    .map(({ title, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${title}`)
    .join("\n");
}

function withoutForeignPlaces(message) {
  return message
    .split("\n")
    .filter((line) => !/^\s+at .*(node_modules|node:internal|\(<anonymous>\))/.test(line))
    .join("\n");
}

/** The failures once more, short: whoever sees only the end of a long run sees them. */
export function describeFailures(failures) {
  const described = failures
    .slice(0, FAILURES_SHOWN)
    .map(({ title, message }) => `✗ ${title}\n${message.trim().slice(0, MESSAGE_LENGTH)}`);
  const others = failures.slice(FAILURES_SHOWN).map(({ title }) => `✗ ${title}`);
  return [...described, ...others].join("\n\n");
}
