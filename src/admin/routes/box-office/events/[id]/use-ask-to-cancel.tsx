import { Button, Prompt, toast } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { Consequences } from "../../../../components/consequences";
import { useCancellationScope } from "../../../../hooks/use-events";
import { useReturnFocus } from "../../../../hooks/use-return-focus";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";
import type { CancellationScope } from "../../../../lib/types";

type Question = {
  title: string;
  verb: string;
  scope: CancellationScope;
  /** The filter by which *To refund* shows what it owes back. */
  refunds: string;
  answer: (isSure: boolean) => void;
};

/**
 * Asks before cancelling: how many tickets end, how many people are told and what becomes of the money, as of now.
 *
 * @returns what asks, and the question, to be shown somewhere on the page
 */
export function useAskToCancel(): {
  ask: (of: "events" | "sessions", id: string, title: string, verb: string) => Promise<boolean>;
  question: ReactNode;
} {
  const { t } = useText();
  const readScope = useCancellationScope();
  const [asked, setAsked] = useState<Question>();

  return {
    ask: async (of, id, title, verb) => {
      try {
        const scope = await readScope(of, id);
        return await new Promise<boolean>((resolve) => {
          const answer = (isSure: boolean) => {
            setAsked(undefined);
            resolve(isSure);
          };
          const refunds = `?${of === "events" ? "event_id" : "session_id"}=${id}`;
          setAsked({ title, verb, scope, refunds, answer });
        });
      } catch (error) {
        toast.error(messageOf(error, t));
        return false;
      }
    },
    question: asked && <CancelPrompt {...asked} />,
  };
}

function CancelPrompt({ title, verb, scope, refunds, answer }: Question) {
  const { t } = useText();
  const returnFocus = useReturnFocus();
  const { tickets, people, money } = scope;
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
        {tickets > 0 && (
          <div className="px-6 pt-4">
            <Consequences cancelled={tickets} people={people} money={money} refunds={refunds} />
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
