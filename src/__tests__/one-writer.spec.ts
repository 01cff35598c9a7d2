import { readdirSync } from "node:fs";
import { join } from "node:path";

const MODULES = join(__dirname, "../modules");
const GENERATED = /^(create|update|delete|softDelete|restore)BoxOffice/;

describe("a table has one writer", () => {
  it.each(readdirSync(MODULES))(
    "the service of %s offers none of Medusa's own beside it",
    (name) => {
      const { service } = jest.requireActual(join(MODULES, name)).default;
      const methods: string[] = [];
      for (let at = service.prototype; at; at = Object.getPrototypeOf(at)) {
        methods.push(...Object.getOwnPropertyNames(at));
      }
      expect(methods).toContainEqual(expect.stringMatching(/^listBoxOffice/));
      expect(methods.filter((method) => GENERATED.test(method))).toEqual([]);
    },
  );
});
