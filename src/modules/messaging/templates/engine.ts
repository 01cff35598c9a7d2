import { Liquid, type LiquidOptions, type Template } from "liquidjs";
import { BoundedCache } from "../../../shared/bounded-cache";
import { oneLine } from "../../../shared/one-line";
import type { Blocks } from "../types";

/** A template of ours can be wrong but not greedy: it takes a few milliseconds and kilobytes. */
const LIMITS = {
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 100_000,
  renderLimit: 5_000,
  memoryLimit: 10_000_000,
} as const satisfies LiquidOptions;

/** More than all languages have texts: each is parsed once, as are the blocks. */
const KEPT_TEXTS = 500;

/** Fills in a template; in HTML its values are escaped. */
type Fill = Record<"html" | "text", (source: string, values: object) => string>;

/** Templates that use no blocks. */
export const fill: Fill = filling({ html: {}, text: {} });

const known = new WeakMap<Blocks, Fill>();

/** Templates that use these; they are parsed once too. */
export function fillWith(blocks: Blocks): Fill {
  const fill = known.get(blocks) ?? filling(blocks);
  known.set(blocks, fill);
  return fill;
}

function filling({ html, text }: Blocks): Fill {
  return {
    html: filled({ templates: html, outputEscape: "escape" }),
    text: filled({ templates: text }),
  };
}

function filled(options: LiquidOptions) {
  const engine = new Liquid({ ...LIMITS, ...options, cache: true });
  const parsed = new BoundedCache<Template[]>(KEPT_TEXTS);
  return (source: string, values: object): string =>
    // Blocks see the variables too, which is what globals are.
    engine.renderSync(
      parsed.get(source, () => engine.parse(source)),
      undefined,
      { globals: values },
    );
}

/** Values as templates get them: control characters and line ends become spaces; blank texts become null. */
export function inOneLineEach<Values extends object>(values: Values): Values {
  return tamed(values) as Values;
}

function tamed(value: unknown): unknown {
  if (typeof value === "string") return oneLine(value) || null;
  if (Array.isArray(value)) return value.map(tamed);
  if (value === null || typeof value !== "object") return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tamed(inner)]));
}

export function paragraphs(rendered: string): string[] {
  return rendered
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph);
}
