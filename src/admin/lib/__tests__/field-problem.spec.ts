import type { Translate } from "../../hooks/use-text";
import { problemIn } from "../field-problem";

const t: Translate = (key, values) =>
  `<${[key.replace("common.fieldProblem.", ""), ...Object.values(values ?? {})].join(" ")}>`;

describe("what is wrong with a field's value", () => {
  it.each([
    ["undefined variable: order.nummber, line:1, col:4", "<atLine <variable order.nummber> 1>"],
    ["undefined filter: shout, line:3, col:1", "<atLine <filter shout> 3>"],
    [`tag "endif" not found, line:2, col:1`, "<atLine <tag endif> 2>"],
    ["tag {% if true %} not closed, line:1, col:1", "<atLine <notClosed {% if true %}> 1>"],
    [`output "{{ x" not closed, line:1, col:1`, "<atLine <notClosed {{ x> 1>"],
    [`raw "{% raw %}x" not closed, line:1, col:10`, "<atLine <notClosed {% raw %}x> 1>"],
    ["[ not closed, line:1, col:6", "<atLine <notClosed [> 1>"],
    ["memory alloc limit exceeded, line:1, col:1", "<atLine <tooMuch> 1>"],
    ["parse length limit exceeded", "<tooMuch>"],
    ["becomes too long", "<tooMuch>"],
    ["becomes empty", "<becomesEmpty>"],
    [`invalid value expression: "| upcase", line:1, col:4`, "<atLine <syntax> 1>"],
    ["illegal tag: {% for x %}, line:1, col:1", "<atLine <syntax> 1>"],
    ["duplicated else, line:1, col:1", "<atLine <syntax> 1>"],
    ["must not be empty", "<empty>"],
    ["Too big: expected string to have <=255 characters", "<tooLong 255>"],
  ])("%s is told in the user's words", (said, told) => {
    expect(problemIn(said, t)).toBe(told);
  });

  it("is the server's word where we have none", () => {
    expect(problemIn("must be a colour, like #2563eb", t)).toBe("must be a colour, like #2563eb");
  });
});
