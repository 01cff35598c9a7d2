import { createHash } from "node:crypto";
import type { Locale } from "../../shared/locales";
import { Html, html } from "./html";
import { STYLE } from "./style";

const styleHash = createHash("sha256").update(STYLE).digest("base64");

/**
 * What to send with each of these pages: nothing may run or be loaded, no other site may frame it, learn its
 * address or index it, and nobody keeps a copy.
 *
 * @param formAction where forms may lead, as the policy's `form-action` says it
 */
export function pageHeaders(formAction: string): Readonly<Record<string, string>> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": [
      "default-src 'none'",
      `style-src 'sha256-${styleHash}'`,
      `form-action ${formAction}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join("; "),
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
  };
}

export const PAGE_HEADERS = pageHeaders("'self'");

/** A whole page around its main part. */
export function page(title: string, locale: Locale, main: Html): string {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>${main}</main>
</body>
</html>
`.markup;
}

/** A whole page that only says something. */
export function messagePage(
  { heading, message }: { heading: string; message: string },
  locale: Locale,
): string {
  const main = html`<section class="card part occasion"><h1>${heading}</h1><p>${message}</p></section>`;
  return page(heading, locale, main);
}
