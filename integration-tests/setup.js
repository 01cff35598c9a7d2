const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core");

// What one spec file has registered must not meet the models of the next, which jest loads anew.
MetadataStorage.clear();
