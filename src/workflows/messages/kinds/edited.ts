import type { SamplesOf } from "../../../modules/messaging/types";
import { invalid } from "../../../shared/errors";
import type { VariableName } from "../variables";
import { KINDS, type KindsWith, kindOf } from ".";

/** What a merchant may word. */
export type EditedKind = KindsWith<"edited">;

export const EDITED_KINDS = Object.keys(KINDS).filter(
  (name) => kindOf(name).edited,
) as EditedKind[];

const SHOP = { name: "Shop" };

/** @throws 400 where merchants don't word it here: a stored template may be of a version to come */
export function assertEdited(kind: string): asserts kind is EditedKind {
  if (!EDITED_KINDS.some((edited) => edited === kind)) {
    throw invalid(`kind: merchants word no ${kind} in this version`);
  }
}

/** What a merchant's words of the kind have to be fillable with. @throws 400 where merchants don't word it */
export const samplesOf: SamplesOf = (kind, locale) => {
  assertEdited(kind);
  const { whole, bare } = KINDS[kind].edited;
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
