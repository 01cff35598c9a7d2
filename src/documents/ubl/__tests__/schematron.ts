import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  evaluateXPathToBoolean,
  evaluateXPathToNodes,
  registerCustomXPathFunction,
} from "fontoxpath";
import { type Element, type Node, parseXmlDocument } from "./dom";

type Rule = { context: string; asserts: { id: string; test: string }[] };

type Schematron = { namespaces: Map<string, string>; patterns: Rule[][] };

const OURS = "urn:box-office";

/** A decimal is a double to `fontoxpath`: a sum of some is brought to the cents that it is of. */
registerCustomXPathFunction(
  { namespaceURI: OURS, localName: "cents" },
  ["xs:decimal"],
  "xs:decimal",
  (_, amount: number) => Math.round(amount * 100) / 100,
);
const inCents = (test: string) => test.replaceAll("= (sum(", "= ours:cents(sum(");

/** CEN's rules of EN 16931 for UBL, 1.3.16; the file is theirs, under the EUPL 1.2 beside it. */
const EN16931 = readRules(
  readFileSync(join(__dirname, "en16931/EN16931-UBL-validation.sch"), "utf8"),
);

/** Which of the European standard's rules a document breaks, by their ids; the fatal ones and the warnings. */
export function brokenRules(xml: string, { namespaces, patterns } = EN16931): string[] {
  const document = parseXmlDocument(xml);
  const options = {
    namespaceResolver: (prefix: string) =>
      prefix === "ours" ? OURS : (namespaces.get(prefix) ?? null),
  };
  const broken = new Set<string>();
  for (const rules of patterns) {
    // A node is of the first rule of a pattern that takes it.
    const taken = new Set<Node>();
    for (const { context, asserts } of rules) {
      const nodes = evaluateXPathToNodes<Node>(context, document, null, {}, options);
      for (const node of nodes.filter((one) => !taken.has(one))) {
        taken.add(node);
        for (const { id, test } of asserts) {
          if (!evaluateXPathToBoolean(test, node, null, {}, options)) broken.add(id);
        }
      }
    }
  }
  return [...broken].sort();
}

export function readRules(schematron: string): Schematron {
  const schema = parseXmlDocument(schematron).documentElement as Element;
  const children = (of: Element, name: string) =>
    of.children.filter(({ localName }) => localName === name);
  const attribute = (of: Element, name: string) => of.getAttribute(name) ?? "";
  return {
    namespaces: new Map(
      children(schema, "ns").map((ns) => [attribute(ns, "prefix"), attribute(ns, "uri")]),
    ),
    patterns: children(schema, "pattern").map((pattern) =>
      children(pattern, "rule").map((rule) => ({
        context: anywhere(attribute(rule, "context")),
        asserts: children(rule, "assert").map((assert) => ({
          id: attribute(assert, "id"),
          test: inCents(attribute(assert, "test")),
        })),
      })),
    ),
  };
}

/** A context is a pattern: what doesn't begin at the root may stand anywhere. */
function anywhere(context: string): string {
  let depth = 0;
  const alternatives = [""];
  for (const sign of context) {
    if ("([".includes(sign)) depth += 1;
    if (")]".includes(sign)) depth -= 1;
    if (sign === "|" && depth === 0) alternatives.push("");
    else alternatives[alternatives.length - 1] += sign;
  }
  return alternatives
    .map((one) => one.trim())
    .map((one) => (one.startsWith("/") ? one : `//${one}`))
    .join(" | ");
}
