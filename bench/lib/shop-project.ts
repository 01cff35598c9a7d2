import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

/** What is sold where: the store of this repository, or Medusa with nothing of ours. */
export type Shop = "box-office" | "plain-medusa";

const CONFIG_OF: Record<Shop, string> = {
  "box-office": `const config = require("./store-config");`,
  "plain-medusa": `
    const { defineConfig } = require("@medusajs/framework/utils");
    const config = defineConfig({
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "bench", cookieSecret: "bench" },
      },
    });`,
};

/**
 * A Medusa project in a folder of its own, as `medusa start` wants it, without the admin. Outside the checkout, so
 * that nobody's edit gets into a measurement and Medusa writes nothing here.
 */
export function makeProject(shop: Shop): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), `bench-${shop}-`));
  const put = (from: string, to = from) =>
    cpSync(path.join(ROOT, from), path.join(folder, to), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
  put("tsconfig.json");
  if (shop === "box-office") {
    put("package.json");
    put("src");
    put("medusa-config.ts", "store-config.ts");
  } else {
    // Medusa starts where a package depends on it.
    const manifest = { name: shop, dependencies: { "@medusajs/medusa": "*" } };
    writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  }
  writeFileSync(
    path.join(folder, "medusa-config.js"),
    `${CONFIG_OF[shop]}\nmodule.exports = { ...config, admin: { ...config.admin, disable: true } };\n`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
