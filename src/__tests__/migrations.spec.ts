import { readdirSync } from "node:fs";
import path from "node:path";

const MODULES = path.resolve(__dirname, "../modules");

it("no two modules have a migration of one name: Medusa notes the names of all in one table, and leaves out the second", () => {
  const names = readdirSync(MODULES)
    .flatMap((module) => readdirSync(path.join(MODULES, module, "migrations")))
    .filter((file) => file.startsWith("Migration"));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.length).toBeGreaterThan(10);
});
