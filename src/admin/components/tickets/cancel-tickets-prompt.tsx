import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons";
import { Alert, Button, Label, Prompt, Switch, Text } from "@medusajs/ui";
import { useId, useState } from "react";
import { useCancelTickets, useTicketCancellation } from "../../hooks/use-registrations";
import { useReturnFocus } from "../../hooks/use-return-focus";
import { useText } from "../../hooks/use-text";
import { type Share, sharesTogether } from "../../lib/amounts";
import { messageOf } from "../../lib/errors";
import type { Registration } from "../../lib/registration-types";
import { toRefund } from "../../lib/to-refund";
import { Consequences } from "../consequences";
import { TextLink } from "../links";
import { Progress } from "../progress";
import { Loaded } from "../states";
import { nameOn } from "./people";

/**
 * Asks before tickets are cancelled and whether to tell the people, then says of each what became of it.
 * Mount it to ask.
 */
export function CancelTicketsPrompt({
  tickets,
  onClose,
}: {
  tickets: readonly Registration[];
  onClose: () => void;
}) {
  const { t } = useText();
  const returnFocus = useReturnFocus();
  const switchId = useId();
  const [notify, setNotify] = useState(true);
  const { run, outcomes, isBusy } = useCancelTickets();
  const follows = useTicketCancellation(tickets.map(({ id }) => id));
  const blocked = tickets.filter(({ id }) => follows.data?.blocked_ids.includes(id));
  const [asked, setAsked] = useState<readonly Registration[]>();
  const chosen = asked ?? tickets.filter((ticket) => !blocked.includes(ticket));
  const count = chosen.length;
  const isDone = asked !== undefined && !isBusy && outcomes.size === count;
  // Nobody was told of a ticket that was never paid.
  const valid = chosen.filter(({ status }) => status === "valid");
  const canNotify = valid.length > 0;
  const refused = [...outcomes.values()].filter(Boolean).length;
  const onward = toRefund(sharesOf(chosen.filter(({ id }) => outcomes.get(id) === null)));

  const cancel = async () => {
    setAsked(chosen);
    const left = await run(
      chosen.map(({ id }) => id),
      notify,
      count === 1 ? toRefund(sharesOf(chosen)) : undefined,
    );
    if (!left.length && count === 1) onClose();
  };

  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && !isBusy && onClose()}>
      <Prompt.Content onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>{t("registrations.cancel.title", { count: tickets.length })}</Prompt.Title>
          <Prompt.Description>
            {t("registrations.cancel.text", { count: tickets.length })}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-4 px-6 pt-4">
          {canNotify && !isBusy && !isDone && (
            <div className="flex items-center gap-x-3">
              <Switch id={switchId} checked={notify} onCheckedChange={setNotify} />
              <Label htmlFor={switchId} size="small" weight="plus">
                {t("registrations.cancel.notify")}
              </Label>
            </div>
          )}
          {!isBusy && !isDone && (
            <Loaded result={follows}>
              {({ money, invoices, cancelled_orders }) => (
                <>
                  {blocked.length > 0 && (
                    <Alert variant="warning" role="status">
                      {t("registrations.cancel.blocked", { count: blocked.length })}
                    </Alert>
                  )}
                  {count > 0 && (
                    <Consequences
                      cancelled={count}
                      cancelledOrders={cancelled_orders}
                      people={notify ? addressesOf(valid).size : 0}
                      money={money}
                      invoices={invoices}
                    />
                  )}
                </>
              )}
            </Loaded>
          )}
          {(isBusy || isDone) && (
            <Progress
              text={
                isDone
                  ? t("registrations.cancel.result", { done: count - refused, count })
                  : t("registrations.cancel.progress", { done: outcomes.size, count })
              }
              done={isDone ? count - refused : outcomes.size}
              count={count}
            />
          )}
          {isDone && onward && (
            <TextLink to={onward.path} className="txt-small w-fit">
              {t(onward.label)}
            </TextLink>
          )}
          <ul className="max-h-60 divide-y overflow-y-auto">
            {tickets.map((ticket) => (
              <Line key={ticket.id} ticket={ticket} outcome={outcomes.get(ticket.id)} />
            ))}
          </ul>
        </div>
        <Prompt.Footer>
          <Button size="small" variant="secondary" disabled={isBusy} onClick={onClose}>
            {t(isDone ? "common.actions.close" : "registrations.cancel.keep")}
          </Button>
          {!isDone && (
            <Button
              size="small"
              variant="danger"
              isLoading={isBusy}
              disabled={!follows.data || count === 0}
              onClick={cancel}
            >
              {t("registrations.cancel.confirm", { count: count || tickets.length })}
            </Button>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}

/** Whoever is told: the participants, and those who bought the tickets. */
export function addressesOf(tickets: readonly Registration[]): Set<string> {
  return new Set(
    tickets
      .flatMap(({ holder, attendee, buyer }) => [holder?.email ?? attendee.email, buyer.email])
      .flatMap((address) => address?.toLowerCase() ?? []),
  );
}

/** What became of their money, in each currency. */
function sharesOf(tickets: readonly Registration[]): Share[] {
  return sharesTogether(
    tickets.map((ticket) => {
      const { amount, amount_paid: paid, amount_reserved: reserved, currency_code } = ticket;
      const due = ticket.money_returned ? 0 : Math.max(0, amount - paid - reserved);
      return { currency_code, paid, reserved, due };
    }),
  );
}

/** `outcome`: undefined while nobody knows, null when it is cancelled, otherwise why not. */
function Line({ ticket, outcome }: { ticket: Registration; outcome: Error | null | undefined }) {
  const { t } = useText();
  return (
    <li className="flex items-start gap-x-2 py-2">
      {outcome === null && (
        <CheckCircleSolid
          className="text-ui-tag-green-icon mt-0.5 shrink-0"
          aria-label={t("common.status.ticket.cancelled")}
        />
      )}
      {outcome && <XCircleSolid className="text-ui-tag-red-icon mt-0.5 shrink-0" aria-hidden />}
      <div className="min-w-0">
        <Text size="small" className="break-words">
          <span className="font-mono">{ticket.number}</span>
          {nameOn(ticket) && ` · ${nameOn(ticket)}`}
        </Text>
        {outcome && (
          <Text size="small" className="text-ui-fg-error break-words">
            {messageOf(outcome, t)}
          </Text>
        )}
      </div>
    </li>
  );
}
