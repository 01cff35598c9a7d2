const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core");

// What one spec file has registered must not meet the models of the next, which jest loads anew.
MetadataStorage.clear();

// The tests do the jobs' work themselves, when they have arranged for it; the jobs of each minute would come between.
if (process.env.TEST_TYPE !== "unit") {
  const { JobLoader } = require("@medusajs/framework/jobs");
  if (typeof JobLoader.prototype.register !== "function") {
    throw new Error(
      "Medusa registers its jobs in another way now; keep them out of the tests' stores.",
    );
  }
  JobLoader.prototype.register = () => {};
}
