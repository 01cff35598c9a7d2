import type { EditedKind, OrderVariables, TemplateVariable, VariableName } from "../types";
import { sampleOrder } from "./sample";

const SAMPLES: Readonly<Record<EditedKind, OrderVariables>> = {
  order_status: sampleOrder("en", { name: "Shop" }),
};

/** What a merchant's text of the kind may name: all that its sample has. */
export function variablesOf(kind: EditedKind): TemplateVariable[] {
  return variablesIn(SAMPLES[kind], []);
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
