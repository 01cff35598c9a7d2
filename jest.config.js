const MINUTES = 60_000;

/** TEST_TYPE chooses the specs; `node scripts/test.mjs` and `node scripts/bench.mjs` set it. */
const kinds = {
  unit: { testMatch: ["<rootDir>/src/**/__tests__/**/*.spec.{ts,tsx}"], testTimeout: 20_000 },
  bench: { testMatch: ["<rootDir>/bench/**/*.bench.ts"], testTimeout: 30 * MINUTES },
};
const folders = ["modules", "http", "concurrency", "faults", "browser", "consumer"];
for (const folder of folders) {
  kinds[folder] = {
    testMatch: [`<rootDir>/integration-tests/${folder}/**/*.spec.ts`],
    testTimeout: 2 * MINUTES,
  };
}

const type = process.env.TEST_TYPE ?? "unit";
if (!kinds[type]) {
  throw new Error(`TEST_TYPE is "${type}"; it has to be one of ${Object.keys(kinds).join(", ")}.`);
}

module.exports = {
  ...kinds[type],
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
