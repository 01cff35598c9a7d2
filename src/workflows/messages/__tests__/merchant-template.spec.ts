import {
  assertFillable,
  renderTemplate as render,
  renderSmsTemplate,
} from "../../../modules/messaging/templates/merchant-template";
import { MAX_TEMPLATE_LENGTH, type TemplateText } from "../../../modules/messaging/types";
import type { Locale } from "../../../shared/locales";
import { samplesOf } from "../kinds/edited";
import { sampleOrder } from "../kinds/sample-order";
import type { OrderVariables } from "../variables";
import { MESSAGE_WORDS } from "../words";

const VARIABLES: OrderVariables = sampleOrder("nb", { name: "Kulturhuset" });

const renderTemplate = (text: TemplateText, locale: Locale, variables: OrderVariables) =>
  render(text, { locale, footer: MESSAGE_WORDS[locale].labels.footer.order }, variables);

const textOf = (body: string, variables = VARIABLES) =>
  renderTemplate({ subject: "S", body }, "nb", variables).body;

/** What a merchant is told who saves such a body. */
function complaint(body: string): string {
  const startedAt = performance.now();
  try {
    assertFillable({ nb: { subject: "S", body } }, (locale) => samplesOf("order_status", locale));
    return "";
  } catch (error) {
    expect((error as { type?: string }).type).toBe("invalid_data");
    return (error as Error).message;
  } finally {
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  }
}

describe("a merchant's own words", () => {
  it("E7: name what they like of the order, and what is missing takes its line", () => {
    const body = `Hei {{ recipient.name }}! Ordre {{ order.number }} ({{ order.code }}): {{ status.label }}.

{% for line in order.lines %}{{ line.quantity }} × {{ line.title }}: {{ line.total }}
{% endfor %}{% if order.payment_link %}
Betal {{ order.amount_due }} her: {{ order.payment_link }}.{% endif %}`;
    expect(complaint(body)).toBe("");
    expect(textOf(body)).toBe(`Hei Kari Nordmann! Ordre #1042 (7KQ4-MXPA): Sendt.

2 × Peer Gynt: 500 kr
1 × Program: 50 kr

Betal 599 kr her: https://example.com/box-office/pay/sample.`);
    const { subject, html, text } = renderTemplate(
      { subject: "Ordre {{ order.number }}\n{{ status.label | upcase }}", body },
      "nb",
      VARIABLES,
    );
    expect(subject).toBe("Ordre #1042 SENDT");
    expect(html).toContain(
      `Betal 599 kr her: <a class="link" href="https://example.com/box-office/pay/sample"`,
    );
    expect(html).toContain("2 × Peer Gynt: 500 kr<br>1 × Program: 50 kr");
    expect(html).not.toContain("<h1");
    expect(text).toContain("Denne e-posten gjelder bestillingen din hos Kulturhuset.");
    expect(renderSmsTemplate({ subject: null, body: "{{ order.number }}\n\nnå" }, VARIABLES)).toBe(
      "#1042 nå",
    );
  });

  it("E7: markup in names, and in the words themselves, is text", () => {
    const name = `<script>alert("x")</script> {{ order.code }} {% raw %}\r\nBcc: all@example.com`;
    const { subject, html, text } = renderTemplate(
      {
        subject: "Til {{ recipient.name }}",
        body: `<b onclick="x()">Hei</b> {{ recipient.name }}`,
      },
      "nb",
      { ...VARIABLES, recipient: { name } },
    );
    expect(html).not.toMatch(/<script|<b /);
    expect(html).toContain("&lt;b onclick=&#34;x()&#34;&gt;Hei&lt;/b&gt; &lt;script&gt;alert(");
    expect(html).toContain("{{ order.code }} {% raw %} Bcc: all@example.com");
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc/m);
  });

  it("E7: only addresses of pages become links", () => {
    const { html } = renderTemplate(
      {
        subject: "S",
        body: `(https://example.com/a?b=1&c="x"), javascript:alert(1) http://<b>.

https://example.com/på-norsk`,
      },
      "nb",
      VARIABLES,
    );
    expect(html.match(/<a [^>]*href="[^"]*"/g)).toEqual([
      `<a class="link" href="https://example.com/a?b=1&amp;c="`,
      `<a class="link" href="https://example.com/på-norsk"`,
    ]);
  });

  it.each([
    ["a loop without end", "{% for i in (1..1000000000) %}x{% endfor %}", "memory alloc limit"],
    [
      "loops in loops",
      "{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}",
      "limit exceeded",
    ],
    [
      "loops over the order's lines",
      `${"{% for line in order.lines %}".repeat(60)}x${"{% endfor %}".repeat(60)}`,
      "limit exceeded",
    ],
    [
      "a text that doubles",
      "{% assign a = 'xx' %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
      "limit exceeded",
    ],
    [
      "a text that becomes too long",
      `{% for i in (1..100000) %}${"y".repeat(15_000)}{% endfor %}`,
      "Invalid string length|limit exceeded",
    ],
    [
      "one that becomes a little too long",
      `{% for i in (1..200) %}${"y".repeat(1_000)}{% endfor %}`,
      "becomes too long",
    ],
    ["a huge template", "x".repeat(MAX_TEMPLATE_LENGTH + 1), "parse length limit"],
    ["depths", "{% if true %}".repeat(1_500), "body"],
    ["an unknown filter", "{{ order.number | shout }}", "undefined filter: shout"],
    [
      "a filter that may work for long",
      "{{ 'a' | date: '%999999999Y' }}",
      "undefined filter: date",
    ],
    ["a file", "{% render '/etc/passwd' %}", `tag "render" not found`],
    ["another file", "{% include '../../.env' %}", `tag "include" not found`],
    ["a layout", "{% layout 'x' %}", `tag "layout" not found`],
    ["captured text", "{% capture a %}x{% endcapture %}", `tag "capture" not found`],
    ["what JavaScript has", "{{ order.constructor.name }}", "undefined variable"],
    ["a name that is no name", "{{ order.nummber }}", "undefined variable: order.nummber"],
    ["an open bracket", "Hei {{ order.number", "not closed"],
    ["an open tag", "{% if order.code %}x", "not closed"],
    ["nothing", "{{ order.payment_link }}", "becomes empty"],
  ])("E7: %s is refused at saving, soon and with its reason", (_, body, reason) => {
    const told = complaint(body);
    expect(told).toMatch(/^content\.nb\.body: /);
    expect(told).toMatch(new RegExp(reason));
    expect(told).not.toMatch(/\n/);
    expect(told.length).toBeLessThan(300);
  });
});
