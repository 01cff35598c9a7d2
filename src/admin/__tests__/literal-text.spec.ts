import ts from "typescript";
import { KEYS } from "./keys";
import { adminSources, everyNode, fixedParts, isPlainText, placeOf } from "./sources";

/** Properties, of components and of objects, whose value a user reads or hears. */
const SPOKEN =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|confirm|keep|.*(label|title|text|heading|header|hint|message|placeholder|description|summary))$/i;

/** Spoken by its name, technical in fact. */
const TECHNICAL = new Set(["enterKeyHint"]);

const isSpoken = (name: string) => SPOKEN.test(name) && !TECHNICAL.has(name);
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Texts among what an expression may give; those of conditions and calls are not shown. */
function textsGiven(expression: ts.Node): string[] {
  if (isPlainText(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) return fixedParts(expression);
  if (ts.isParenthesizedExpression(expression)) return textsGiven(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...textsGiven(expression.whenTrue), ...textsGiven(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) {
    const isChoice = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.PlusToken,
    ].includes(expression.operatorToken.kind);
    return isChoice ? [expression.left, expression.right].flatMap(textsGiven) : [];
  }
  return [];
}

/** What a node shows to the user as it is written. */
function shownText(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text];
  if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
    return textsGiven(node.expression);
  }
  if (ts.isJsxAttribute(node) && isSpoken(node.name.getText()) && node.initializer) {
    const given = ts.isJsxExpression(node.initializer)
      ? node.initializer.expression
      : node.initializer;
    return given ? textsGiven(given) : [];
  }
  if (ts.isPropertyAssignment(node) && isSpoken(node.name.getText())) {
    return textsGiven(node.initializer);
  }
  if (ts.isCallExpression(node)) {
    const callee = node.expression.getText();
    if (callee.startsWith("toast.")) return node.arguments.flatMap(textsGiven);
    // Of what kind it is comes first.
    if (callee === "tell") return node.arguments.slice(1).flatMap(textsGiven);
  }
  return [];
}

function literalTextsIn(sources: readonly ts.SourceFile[]): string[] {
  const found: string[] = [];
  for (const source of sources) {
    everyNode(source, (node) => {
      for (const text of shownText(node)) {
        if (hasLetters(text) && !KEYS.has(text)) found.push(`${placeOf(node)} ${text.trim()}`);
      }
    });
  }
  return found;
}

describe("text in the admin's components", () => {
  it("is never written there, but taken from the translations", () => {
    expect(literalTextsIn(adminSources())).toEqual([]);
  });

  it.each([
    ["between tags", "<p>Hello</p>"],
    ["in braces", "<p>{'Hello'}</p>"],
    ["in a condition", "<p>{isOn ? 'On' : t('off')}</p>"],
    ["beside a value", ["<p>{`$", "{count} tickets`}</p>"].join("")],
    ["as a label", "<Field label='Name' />"],
    ["as a name for those who can't see", "<button aria-label='Close' />"],
    ["in a column", "const column = { header: 'Name' }"],
    ["in a toast", "toast.error('It failed')"],
    ["told", "tell('error', 'It failed')"],
  ])("is noticed %s", (_, code) => {
    const source = ts.createSourceFile(
      "example.tsx",
      code,
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    expect(literalTextsIn([source])).toHaveLength(1);
  });

  it("is not suspected in names, classes and keys", () => {
    const source = ts.createSourceFile(
      "example.tsx",
      "<p className='flex' id='x'>{t('a.b')} – {format.money(price)}</p>",
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    expect(literalTextsIn([source])).toEqual([]);
  });
});
