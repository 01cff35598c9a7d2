import { Button, Input, Text } from "@medusajs/ui";
import { useState } from "react";
import { Section } from "../../../../components/page";
import { Loaded } from "../../../../components/states";
import { StatusBadge } from "../../../../components/status-badge";
import { nameOnTicket } from "../../../../components/tickets/people";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useGuests } from "../../../../hooks/use-check-in";
import { useDebounced } from "../../../../hooks/use-debounced";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { Registration } from "../../../../lib/registration-types";
import type { Place } from "../door/place";
import { useAdmitUnpaid } from "../door/use-admit-unpaid";

const TYPING_PAUSE = 300;

/** For guests without their ticket at hand: found by name, e-mail or order, and let in, paid or not yet. */
export function GuestSearch({
  place,
  onAdmit,
}: {
  place: Place;
  onAdmit: (number: string) => void;
}) {
  const { t } = useText();
  const [words, setWords] = useState("");
  const q = useDebounced(words.trim(), TYPING_PAUSE);
  const found = useGuests({ event_id: place.event.id, session_id: place.session.id }, q);
  const admit = (number: string) => {
    onAdmit(number);
    setWords("");
  };
  return (
    <Section title={t("checkIn.guest.title")}>
      <div className="px-6 py-4">
        <Input
          type="search"
          enterKeyHint="search"
          className="h-12 text-base [&+div]:h-12"
          aria-label={t("checkIn.guest.search")}
          placeholder={t("checkIn.guest.search")}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {q && (
        <Loaded result={found} rows={1}>
          {({ guests, more }) =>
            guests.length ? (
              <>
                <ul className="divide-y">
                  {guests.map((guest) => (
                    <Guest key={guest.id} guest={guest} place={place} onAdmit={admit} />
                  ))}
                </ul>
                {more > 0 && (
                  <Text size="small" className="text-ui-fg-subtle px-6 py-4" role="status">
                    {t("checkIn.guest.more", { count: more })}
                  </Text>
                )}
              </>
            ) : (
              <Text size="small" className="text-ui-fg-subtle px-6 py-4" role="status">
                {t("checkIn.guest.none")}
              </Text>
            )
          }
        </Loaded>
      )}
    </Section>
  );
}

function Guest({
  guest,
  place: { event, session },
  onAdmit,
}: {
  guest: Registration;
  place: Place;
  onAdmit: (number: string) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const sessionText = useSessionText();
  const isElsewhere = guest.session.id !== session.id;
  const name = nameOnTicket(guest) ?? t("checkIn.noName");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-6 py-3">
      <div className="min-w-0 flex-1 basis-40">
        <Text weight="plus" className="break-words">
          {name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {[
            guest.ticket_type.name,
            guest.number,
            guest.order_display_id !== null && `#${guest.order_display_id}`,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        {isElsewhere && (
          <Text size="small" className="break-words">
            {sessionText(guest.session, event.timezone)}
          </Text>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <StatusBadge kind="ticket" status={guest.status} />
          {guest.checked_in_at && (
            <Text size="small">
              {t("checkIn.guest.isIn", {
                time: format.time(guest.checked_in_at, event.timezone),
              })}
            </Text>
          )}
        </div>
      </div>
      {!isElsewhere && !guest.checked_in_at && guest.status === "valid" && (
        <Button
          className={BUTTON}
          aria-label={`${t("checkIn.guest.admit")}: ${name}`}
          onClick={() => onAdmit(guest.number)}
        >
          {t("checkIn.guest.admit")}
        </Button>
      )}
      {!isElsewhere && guest.status === "reserved" && (
        <PayAndAdmit guest={guest} name={name} onAdmit={onAdmit} />
      )}
    </li>
  );
}

const BUTTON = "h-11 whitespace-normal";

function PayAndAdmit({
  guest,
  name,
  onAdmit,
}: {
  guest: Registration;
  name: string;
  onAdmit: (number: string) => void;
}) {
  const { t } = useText();
  const { admitUnpaid, isBusy } = useAdmitUnpaid(guest, onAdmit);
  return (
    <Button
      className={BUTTON}
      variant="secondary"
      disabled={isBusy}
      aria-label={`${t("checkIn.guest.pay")}: ${name}`}
      onClick={admitUnpaid}
    >
      {t("checkIn.guest.pay")}
    </Button>
  );
}
