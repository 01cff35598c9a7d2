import { kindOf } from "../kinds";
import { EDITED_KINDS, samplesOf, variablesOf } from "../kinds/edited";

describe("kinds of messages", () => {
  it("E7: merchants may word what a status tells, with all that its order has", () => {
    expect(EDITED_KINDS).toEqual(["order_status"]);
    const variables = variablesOf("order_status");
    expect(variables).toContainEqual({ name: "order.number", text: "{{ order.number }}" });
    expect(variables).toContainEqual({
      name: "order.fields",
      text: "{% for one in order.fields %}- {{ one.label }}, {{ one.value }}\n{% endfor %}",
    });
  });

  it.each(["of_tomorrow", "constructor"])(
    "%s, of a version to come, is not taken for another",
    (name) => {
      expect(() => kindOf(name)).toThrow(`Kind of message with id: ${name} was not found`);
    },
  );

  it.each([
    ["of a version to come", "of_tomorrow"],
    ["that merchants don't word", "ticket"],
  ])("a merchant's text of a kind %s is refused as bad input", (_, kind) => {
    expect(() => samplesOf(kind, "en")).toThrow(
      expect.objectContaining({ type: "invalid_data", message: expect.stringContaining(kind) }),
    );
  });
});
