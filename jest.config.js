const MINUTES = 60_000;
const FOLDERS = ["modules", "http", "concurrency", "faults", "browser", "consumer", "production"];

/**
 * TEST_TYPE chooses the specs; `node scripts/test.mjs` and `node scripts/bench.mjs` set it: `unit`, `bench`, or some of
 * the folders of integration-tests, separated by commas.
 */
function specsOf(type) {
  if (type === "unit") {
    return {
      testMatch: ["<rootDir>/{src,scripts}/**/__tests__/**/*.spec.{ts,tsx}"],
      testTimeout: 20_000,
    };
  }
  if (type === "bench") {
    return { testMatch: ["<rootDir>/bench/**/*.bench.ts"], testTimeout: 30 * MINUTES };
  }
  const folders = type.split(",");
  if (!folders.every((folder) => FOLDERS.includes(folder))) {
    throw new Error(`TEST_TYPE is "${type}"; it has to be unit, bench or of ${FOLDERS.join(",")}.`);
  }
  return {
    testMatch: folders.map((folder) => `<rootDir>/integration-tests/${folder}/**/*.spec.ts`),
    testTimeout: 2 * MINUTES,
    testSequencer: "<rootDir>/integration-tests/longest-first.js",
  };
}

module.exports = {
  ...specsOf(process.env.TEST_TYPE ?? "unit"),
  testEnvironment: "node",
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        swcrc: false,
        // What is imported at run time may be an ES module.
        module: { type: "commonjs", ignoreDynamic: true },
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { decoratorMetadata: true },
          target: "es2021",
        },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/\\.medusa/"],
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
};
