import { defineConfig, loadEnv } from "@medusajs/framework/utils";

loadEnv(process.env.NODE_ENV || "development", process.cwd());

/**
 * The store in which the plugin is developed, demonstrated and tested. TEST_BANK names a payment provider of the tests.
 * A shop that installs the package writes its own; see the README.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "box-office-development",
      cookieSecret: process.env.COOKIE_SECRET ?? "box-office-development",
    },
  },
  modules: [
    { resolve: "./src/modules/ticketing" },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          { resolve: "./src/providers/invoice-payment", id: "invoice" },
          ...(process.env.TEST_BANK ? [{ resolve: process.env.TEST_BANK, id: "bank" }] : []),
        ],
      },
    },
  ],
});
