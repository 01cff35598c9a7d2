import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { installShop, PLUGIN } from "../../integration-tests/fixtures/packed-plugin";

export const ROOT = path.resolve(__dirname, "../..");

/** What is sold where: a shop that has installed the package, or Medusa with nothing of ours. */
export type Shop = "box-office" | "plain-medusa";

/** The secrets are those of the store that seeds and signs in. */
const CONFIG_OF: Record<Shop, string> = {
  "box-office": `
    const { defineConfig } = require("@medusajs/framework/utils");
    const { SMTP_HOST: host, SMTP_PORT: port } = process.env;
    const smtp = { channels: ["email"], host, port: Number(port), from: "Bench <bench@example.com>" };
    module.exports = defineConfig({
      admin: { disable: true },
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "box-office-development", cookieSecret: "bench" },
      },
      plugins: ["${PLUGIN}"],
      modules: [
        {
          resolve: "@medusajs/medusa/payment",
          options: { providers: [{ resolve: "${PLUGIN}/providers/invoice-payment", id: "invoice" }] },
        },
        {
          resolve: "@medusajs/medusa/notification",
          options: {
            providers: [
              {
                resolve: "@medusajs/medusa/notification-local",
                id: "local",
                options: { channels: host ? ["feed"] : ["feed", "email"] },
              },
              ...(host ? [{ resolve: "${PLUGIN}/providers/smtp", id: "smtp", options: smtp }] : []),
            ],
          },
        },
      ],
    });`,
  "plain-medusa": `
    const { defineConfig } = require("@medusajs/framework/utils");
    module.exports = defineConfig({
      admin: { disable: true },
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "bench", cookieSecret: "bench" },
      },
    });`,
};

/**
 * A Medusa project in a folder of its own, as `medusa start` wants it, without the admin. Outside the checkout, so that
 * nobody's edit gets into a measurement and Medusa writes nothing here. Ours is the package as it is published: what is
 * compiled behaves otherwise than TypeScript that is read at the start, and draws in a thread.
 */
export function makeProject(shop: Shop): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), `bench-${shop}-`));
  const config = { "medusa-config.js": CONFIG_OF[shop] };
  if (shop === "box-office") {
    installShop(folder, config);
  } else {
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
    // Medusa starts where a package depends on it.
    const manifest = { name: shop, dependencies: { "@medusajs/medusa": "*" } };
    writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
    for (const [file, content] of Object.entries(config)) {
      writeFileSync(path.join(folder, file), content);
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
