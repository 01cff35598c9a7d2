import type { Locale } from "../../shared/locales";
import { TEXTS } from "../texts";
import { type Html, html } from "./html";

const FIELDS = {
  name: { type: "text", autocomplete: "name" },
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
} as const;

export type HolderField = keyof typeof FIELDS;

/** What the holder's form shows: what is saved, or what was just sent and why it was not taken. */
export type HolderForm = {
  values: Record<HolderField, string | null>;
  outcome: "untouched" | "saved" | { rejected: readonly HolderField[] };
};

/** The form in which the holder registers own details; it posts `name`, `email` and `phone` to the action. */
export function holderForm(form: HolderForm, action: string, locale: Locale): Html {
  const texts = TEXTS[locale].page;
  const { outcome } = form;
  const rejected = typeof outcome === "object" ? outcome.rejected : null;
  return html`<section class="card part" aria-labelledby="holder">
<h2 id="holder">${texts.holder_heading}</h2>
<p class="muted">${texts.holder_introduction}</p>
${outcome === "saved" && html`<p class="note valid" role="status">${texts.saved}</p>`}
${rejected !== null && html`<p class="note cancelled" role="alert">${texts.rejected}</p>`}
<form method="post" action="${action}" novalidate>
${(Object.keys(FIELDS) as HolderField[]).map((name) =>
  field(name, form.values[name], rejected?.includes(name) ?? false, locale),
)}
<button class="button primary" type="submit">${texts.save}</button>
</form>
</section>`;
}

function field(name: HolderField, value: string | null, rejected: boolean, locale: Locale) {
  const texts = TEXTS[locale].page;
  const { type, autocomplete } = FIELDS[name];
  return html`<div>
<label for="${name}">${texts[name]}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value ?? ""}"${
    rejected && html` aria-invalid="true" aria-describedby="${name}-problem"`
  }>
${rejected && html`<p class="problem" id="${name}-problem">${texts.invalid[name]}</p>`}
</div>`;
}
