const { statSync } = require("node:fs");

/** They start whole shops, or ask thousands of times, and take minutes each. */
const LONG = /[\\/](browser|consumer|production)[\\/]|-property\.spec\.ts$/;

/** Jest's order of spec files: first the long ones, then the large ones, so that all workers are busy to the end. */
module.exports = class LongestFirst {
  sort(tests) {
    const weight = ({ path }) => (LONG.test(path) ? 1e9 : 0) + statSync(path).size;
    return [...tests].sort((a, b) => weight(b) - weight(a));
  }

  /** Where jest would remember how long each took. */
  cacheResults() {}
};
