import { type ReactNode, useState } from "react";

type Open<Asked, Answer> = { asked: Asked; answer: (given: Answer) => void };

/**
 * A question that is put over the page: `ask` waits for its answer, `question` is to be shown somewhere on the page.
 *
 * @param show what asks, and answers once
 */
export function useQuestion<Asked, Answer>(
  show: (asked: Asked, answer: (given: Answer) => void) => ReactNode,
): { ask: (asked: Asked) => Promise<Answer>; question: ReactNode } {
  const [open, setOpen] = useState<Open<Asked, Answer>>();
  return {
    ask: (asked) =>
      new Promise((resolve) => {
        const answer = (given: Answer) => {
          setOpen(undefined);
          resolve(given);
        };
        setOpen({ asked, answer });
      }),
    question: open && show(open.asked, open.answer),
  };
}
