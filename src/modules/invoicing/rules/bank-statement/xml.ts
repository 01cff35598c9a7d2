import { SaxesParser } from "saxes";
import { BrokenFile } from "./types";

/** An element by its local name, whatever prefix and namespace it has. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
};

const DEEPEST = 50;

/**
 * The root of a document.
 *
 * @throws BrokenFile saying where it isn't well-formed; also for a document type, as entities are declared in one, and for
 * elements that are nested beyond reason
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw new BrokenFile(error.message);
  });
  parser.on("doctype", () => parser.fail("it declares a document type."));
  parser.on("opentag", ({ local, attributes }) => {
    if (open.length > DEEPEST) parser.fail("elements are nested too deep.");
    const values = Object.values(attributes).map((given) => [given.local, given.value]);
    const element = { name: local, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** The first element down a path of names. */
export function at(element: XmlElement, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** All children of a name. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first element down a path that has any. */
export function textAt(element: XmlElement | undefined, ...path: string[]): string | null {
  const text = element && at(element, ...path)?.text.trim();
  return text || null;
}
