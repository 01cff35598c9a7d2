import { Button, Prompt } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Consequences } from "../../../../components/consequences";
import { useCancellationScope } from "../../../../hooks/use-events";
import { useQuestion } from "../../../../hooks/use-question";
import { useReturnFocus } from "../../../../hooks/use-return-focus";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import { tell } from "../../../../lib/tell";
import type { CancellationScope } from "../../../../lib/types";

type Asked = { title: string; verb: string; scope: CancellationScope };

/**
 * Asks before cancelling: how many tickets end, how many people are told and what becomes of the money, as of now.
 *
 * @returns what asks, and tells what was agreed to, undefined where it was not; and the question, to be shown on the page
 */
export function useAskToCancel(): {
  ask: (
    of: "events" | "sessions",
    id: string,
    title: string,
    verb: string,
  ) => Promise<CancellationScope | undefined>;
  question: ReactNode;
} {
  const { t } = useText();
  const readScope = useCancellationScope();
  const { ask, question } = useQuestion<Asked, boolean>((asked, answer) => (
    <CancelPrompt {...asked} answer={answer} />
  ));
  return {
    ask: async (of, id, title, verb) => {
      try {
        const scope = await readScope(of, id);
        return (await ask({ title, verb, scope })) ? scope : undefined;
      } catch (error) {
        tell("error", messageOf(error, t));
      }
    },
    question,
  };
}

function CancelPrompt({
  title,
  verb,
  scope: { tickets, kept_tickets, people, money, invoices, cancelled_orders },
  answer,
}: Asked & { answer: (isSure: boolean) => void }) {
  const { t } = useText();
  const returnFocus = useReturnFocus();
  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && answer(false)}>
      <Prompt.Content onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>
            {tickets === 0 && `${t("events.cancel.nobody")} `}
            {t("events.cancel.final")}
          </Prompt.Description>
        </Prompt.Header>
        {tickets + kept_tickets > 0 && (
          <div className="px-6 pt-4">
            <Consequences
              cancelled={tickets}
              kept={kept_tickets}
              cancelledOrders={cancelled_orders}
              people={people}
              money={money}
              invoices={invoices}
            />
          </div>
        )}
        <Prompt.Footer>
          <Button size="small" variant="secondary" onClick={() => answer(false)}>
            {t("events.detail.keep")}
          </Button>
          <Button size="small" variant="danger" onClick={() => answer(true)}>
            {verb}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
