import type { SamplesOf } from "../../../modules/messaging/types";
import type { VariableName } from "../variables";
import { KINDS, type KindsWith, kindOf } from ".";

/** What a merchant may word. */
export type EditedKind = KindsWith<"edited">;

export const EDITED_KINDS = Object.keys(KINDS).filter(
  (name) => kindOf(name).edited,
) as EditedKind[];

const SHOP = { name: "Shop" };

/** What a merchant's words of the kind have to be fillable with. */
export const samplesOf: SamplesOf = (kind, locale) => {
  const { whole, bare } = KINDS[kind as EditedKind].edited;
  return { whole: whole(locale, SHOP), bare: bare(locale, SHOP) };
};

export type TemplateVariable = {
  name: VariableName;
  /** How a text says it, in Liquid: a list with a line for each. */
  text: string;
};

/** What a merchant's words of the kind may name: all that its sample has. */
export function variablesOf(kind: EditedKind): TemplateVariable[] {
  return variablesIn(samplesOf(kind, "en").whole, []);
}

function variablesIn(values: object, path: readonly string[]): TemplateVariable[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = [...path, key].join(".") as VariableName;
    if (Array.isArray(value)) return [{ name, text: eachOf(name, value[0]) }];
    if (typeof value === "object" && value) return variablesIn(value, [...path, key]);
    return [{ name, text: `{{ ${name} }}` }];
  });
}

function eachOf(name: string, entry: object): string {
  const texts = Object.keys(entry).map((key) => `{{ one.${key} }}`);
  return `{% for one in ${name} %}- ${texts.join(", ")}\n{% endfor %}`;
}
