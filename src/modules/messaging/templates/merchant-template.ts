import { invalid } from "../../../shared/errors";
import { LOCALES, type Locale } from "../../../shared/locales";
import { oneLine } from "../../../shared/one-line";
import type {
  Frame,
  MailVariables,
  RenderedMail,
  Samples,
  TemplateContent,
  TemplateText,
} from "../types";
import { inOneLineEach } from "./engine";
import { fillMerchantText } from "./merchant-engine";
import { renderWritten } from "./written-text";

/** A merchant's mail. @throws 400 with what is wrong with the template */
export function renderTemplate(
  { subject, body }: TemplateText,
  { locale, footer }: Pick<Frame, "locale" | "footer">,
  variables: MailVariables,
): RenderedMail {
  return renderWritten(
    {
      subject: naming("subject", () => filled(subject ?? "", variables)),
      body: naming("body", () => filled(body, variables)),
    },
    { locale, footer, shop: variables.shop },
  );
}

/** A merchant's SMS. @throws 400 with what is wrong with the template */
export function renderSmsTemplate({ body }: TemplateText, variables: MailVariables): string {
  return oneLine(naming("body", () => filled(body, variables)));
}

/**
 * Every text of a template can be filled in and says something, with all that may be there and with the least.
 *
 * @throws 400 naming the language, the field and what is wrong with it
 */
export function assertFillable(
  content: TemplateContent,
  samplesOf: (locale: Locale) => Samples,
): void {
  for (const locale of LOCALES) {
    const text = content[locale];
    if (!text) continue;
    const { whole, bare } = samplesOf(locale);
    for (const field of ["subject", "body"] as const) {
      const source = text[field];
      if (source === null) continue;
      naming(`content.${locale}.${field}`, () => {
        filled(source, whole, { is_strict: true });
        if (!filled(source, bare).trim()) throw new Error("becomes empty");
      });
    }
  }
}

function filled(source: string, variables: MailVariables, { is_strict } = { is_strict: false }) {
  return fillMerchantText(source, inOneLineEach(variables), { is_strict });
}

function naming<Result>(field: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw invalid(`${field}: ${(error as Error).message}`);
  }
}
