import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const API = path.join(__dirname, "../../src/api");

/** A handler that Medusa serves, read from the file that exports it. `path` as Medusa matches it: `/admin/…/:id`. */
export type Handler = { method: "GET" | "POST" | "DELETE"; path: string; answer?: string };

/** Every handler of ours: Medusa serves what a `route.ts` below `src/api` exports at the folder's address. */
export function readHandlers(): Handler[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .sort()
    .flatMap(handlersOf);
}

const METHODS = /^(GET|POST|PUT|PATCH|DELETE)$/;

function handlersOf(file: string): Handler[] {
  const served = `/${path.dirname(file).replaceAll(/\[(\w+)\]/g, ":$1")}`;
  const source = readFileSync(path.join(API, file), "utf8");
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  return statements
    .flatMap(exportsOf)
    .flatMap(({ name, handler }) =>
      METHODS.test(name)
        ? [{ method: name as Handler["method"], path: served, answer: answerOf(handler) }]
        : [],
    );
}

type Exported = { name: string; handler?: ts.FunctionDeclaration };

function exportsOf(statement: ts.Statement): Exported[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement)) {
    return [{ name: statement.name?.text ?? "", handler: statement }];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [{ name: name.text }] : [],
  );
}

/** `StoreEventResponse` of a handler whose second parameter is `res: Answer<StoreEventResponse>`. */
function answerOf(handler: ts.FunctionDeclaration | undefined): string | undefined {
  const type = handler?.parameters[1]?.type;
  if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  const [answer] = type.typeArguments ?? [];
  const isNamed = answer && ts.isTypeReferenceNode(answer) && ts.isIdentifier(answer.typeName);
  return type.typeName.text === "Answer" && isNamed
    ? (answer.typeName as ts.Identifier).text
    : undefined;
}
