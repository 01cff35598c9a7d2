import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ADMIN = path.resolve(__dirname, "..");
const NOT_CODE = new Set(["__tests__", "i18n"]);

/** The admin's own code, parsed; texts and tests left out. */
export function adminSources(): ts.SourceFile[] {
  return filesBelow(ADMIN).map((file) => {
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const name = path.relative(ADMIN, file);
    return ts.createSourceFile(
      name,
      readFileSync(file, "utf8"),
      ts.ScriptTarget.Latest,
      true,
      kind,
    );
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_CODE.has(entry.name)) return [];
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return /(?<!\.d)\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

export function everyNode(source: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(source);
}

/** `components/page.tsx:12` */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

export const isPlainText = (
  node: ts.Node,
): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

/** The fixed parts of a template: `a`, `b` of `a${x}b`. */
export const fixedParts = (template: ts.TemplateExpression): string[] => [
  template.head.text,
  ...template.templateSpans.map((span) => span.literal.text),
];
