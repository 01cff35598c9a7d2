import { readdirSync } from "node:fs";
import path from "node:path";
import { CHECKED_MODULES } from "../check-health";

const MODULES = path.resolve(__dirname, "../../../modules");

it("every module checks its health, and is asked for it", () => {
  const keys = readdirSync(MODULES).map((folder) => {
    const { default: module, ...names } = jest.requireActual(path.join(MODULES, folder));
    expect([folder, module.service.prototype.checkHealth]).toEqual([folder, expect.any(Function)]);
    return Object.values(names).find((name) => typeof name === "string");
  });
  expect([...CHECKED_MODULES].sort()).toEqual(keys.sort());
});
