/** An element: text, or elements. */
export type Element = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: string | readonly Element[];
};

type Content = string | null | readonly (Element | null)[];

/** Null where there is nothing in it: the rules of Peppol allow no empty element. */
export function element(
  name: string,
  content: Content,
  attributes: Element["attributes"] = {},
): Element | null {
  const kept = typeof content === "string" ? content.trim() : (content ?? []).filter(isThere);
  return kept.length ? { name, attributes, content: kept } : null;
}

const isThere = <T>(one: T | null): one is T => one !== null;

/** A document in UTF-8, one element a line. */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}\n`;
}

function lines({ name, attributes, content }: Element, indent: string): string[] {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${given.join("")}>`;
  if (typeof content === "string") return [`${open}${escaped(content)}</${name}>`];
  return [open, ...content.flatMap((one) => lines(one, `${indent}  `)), `${indent}</${name}>`];
}

/** What XML 1.0 has no way to write is left out. */
const escaped = (text: string): string =>
  text.replaceAll(UNWRITABLE, "").replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] as string);

const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
