import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  addLoyaltyPlugin,
  installShop,
  LOYALTY_PLUGIN,
  PLUGIN,
} from "../../integration-tests/fixtures/packed-plugin";

export const ROOT = path.resolve(__dirname, "../..");

/**
 * What is sold where: a shop that has installed the package, Medusa with nothing of ours, Medusa's own gift cards there, and
 * beside ours where ours are switched off.
 */
export type Shop = "box-office" | "plain-medusa" | "loyalty" | "loyalty-beside-ours";

type Plugin = { resolve: string; options: object };

const ours = (options: object): Plugin => ({ resolve: PLUGIN, options });
const LOYALTY: Plugin = { resolve: LOYALTY_PLUGIN, options: {} };
/** In production there are no gift cards under the published one. */
const GIFT_CARD_KEY = { id: "bench", secret: "of a shop that is measured and of no other" };

const PLUGINS_OF: Record<Shop, Plugin[]> = {
  "box-office": [ours({ gift_card_keys: [GIFT_CARD_KEY] })],
  "plain-medusa": [],
  loyalty: [LOYALTY],
  "loyalty-beside-ours": [LOYALTY, ours({ gift_cards: false })],
};

const has = (shop: Shop, plugin: string) =>
  PLUGINS_OF[shop].some(({ resolve }) => resolve === plugin);

/** Asked by nobody but who names it. */
const WAYWARD_BANK = { resolve: path.join(__dirname, "wayward-bank.cjs"), id: "bank" };

const NOTIFICATIONS = `{
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
}`;

/** The secrets are those of the store that seeds and signs in. */
function configOf(shop: Shop): string {
  const isOurs = has(shop, PLUGIN);
  const providers = [
    ...(isOurs ? [{ resolve: `${PLUGIN}/providers/invoice-payment`, id: "invoice" }] : []),
    WAYWARD_BANK,
  ];
  return `
    const { defineConfig } = require("@medusajs/framework/utils");
    const { SMTP_HOST: host, SMTP_PORT: port } = process.env;
    const smtp = { channels: ["email"], host, port: Number(port), from: "Bench <bench@example.com>" };
    module.exports = defineConfig({
      admin: { disable: true },
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "box-office-development", cookieSecret: "bench" },
      },
      plugins: ${JSON.stringify(PLUGINS_OF[shop])},
      modules: [
        { resolve: "@medusajs/medusa/payment", options: { providers: ${JSON.stringify(providers)} } },
        ${isOurs ? NOTIFICATIONS : ""}
      ],
    });`;
}

/**
 * A Medusa project in a folder of its own, as `medusa start` wants it, without the admin. Outside the checkout, so that
 * nobody's edit gets into a measurement and Medusa writes nothing here. Ours is the package as it is published: what is
 * compiled behaves otherwise than TypeScript that is read at the start, and draws in a thread.
 */
export function makeProject(shop: Shop): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), `bench-${shop}-`));
  const config = { "medusa-config.js": configOf(shop) };
  if (shop === "plain-medusa") {
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
    // Medusa starts where a package depends on it.
    const manifest = { name: shop, dependencies: { "@medusajs/medusa": "*" } };
    writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
    for (const [file, content] of Object.entries(config)) {
      writeFileSync(path.join(folder, file), content);
    }
  } else {
    installShop(folder, config);
    if (has(shop, LOYALTY_PLUGIN)) addLoyaltyPlugin(folder);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
