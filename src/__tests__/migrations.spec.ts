import { readdirSync } from "node:fs";
import path from "node:path";

const MODULES = path.resolve(__dirname, "../modules");

it("no two modules have a migration of one name: what one has run, Medusa takes for run in the other", () => {
  const names = readdirSync(MODULES, { recursive: true, encoding: "utf8" })
    .map((file) => path.parse(file))
    .filter(({ dir, name }) => dir.endsWith("migrations") && name.startsWith("Migration"))
    .map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, nth) => names.indexOf(name) !== nth)).toEqual([]);
});
