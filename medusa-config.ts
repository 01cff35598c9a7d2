import { defineConfig, loadEnv } from "@medusajs/framework/utils";

loadEnv(process.env.NODE_ENV || "development", process.cwd());

/** With SMTP_HOST mail is sent; without, it is only logged. */
const smtp = {
  resolve: "./src/providers/smtp",
  id: "smtp",
  options: {
    channels: ["email"],
    host: process.env.SMTP_HOST,
    port: Number(process.env.SMTP_PORT ?? 587),
    user: process.env.SMTP_USER,
    password: process.env.SMTP_PASSWORD,
    from: process.env.SMTP_FROM ?? "Box Office <box-office@example.com>",
  },
};

/** With SMS_HTTP_URL short messages go to that gateway. */
const sms = {
  resolve: "./src/providers/sms-http",
  id: "sms-http",
  options: {
    channels: ["sms"],
    url: process.env.SMS_HTTP_URL,
    method: process.env.SMS_HTTP_METHOD,
    headers: JSON.parse(process.env.SMS_HTTP_HEADERS ?? "{}"),
    content_type: process.env.SMS_HTTP_CONTENT_TYPE,
    body: process.env.SMS_HTTP_BODY && JSON.parse(process.env.SMS_HTTP_BODY),
    from: process.env.SMS_HTTP_FROM,
  },
};

/** Names of networks, separated by commas; unset leaves an option at its default. */
const networks = (names: string | undefined) =>
  names ? names.split(",").map((name) => name.trim()) : undefined;

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
    { resolve: "./src/modules/settings" },
    { resolve: "./src/modules/checkout" },
    { resolve: "./src/modules/gift-card" },
    { resolve: "./src/modules/invoicing" },
    { resolve: "./src/modules/order-status" },
    {
      resolve: "./src/modules/budgets",
      options: {
        trusted_proxies: networks(process.env.TRUSTED_PROXIES),
        trusted_storefronts: networks(process.env.TRUSTED_STOREFRONTS),
      },
    },
    { resolve: "./src/modules/messaging", options: { locale: process.env.MESSAGE_LOCALE } },
    {
      resolve: "./src/modules/webhooks",
      options: {
        allow_private_addresses: process.env.WEBHOOKS_ALLOW_PRIVATE === "true",
        webhook_timeout_seconds: Number(process.env.WEBHOOKS_TIMEOUT_SECONDS ?? 10),
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            // Else pictures lead to port 9000, wherever the shop is.
            options: process.env.MEDUSA_BACKEND_URL
              ? { backend_url: `${process.env.MEDUSA_BACKEND_URL}/static` }
              : {},
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: process.env.SMTP_HOST ? ["feed"] : ["feed", "email"] },
          },
          ...(process.env.SMTP_HOST ? [smtp] : []),
          ...(process.env.SMS_HTTP_URL ? [sms] : []),
        ],
      },
    },
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
