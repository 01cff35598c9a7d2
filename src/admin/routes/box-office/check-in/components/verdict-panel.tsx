import {
  CheckCircleSolid,
  CircleHalfDottedClock,
  ExclamationCircleSolid,
  Spinner,
  XCircleSolid,
} from "@medusajs/icons";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { CheckIn } from "../../../../lib/registration-types";
import type { Place } from "../door/place";
import type { Shown } from "../door/use-door";
import { Panel } from "./panel";
import { ScannedText } from "./scanned-text";
import { TicketSummary } from "./ticket-summary";

type Props = { shown: Shown; place: Place; onNext: () => void };

/** What the door says about the latest ticket, read out as soon as it changes. */
export function VerdictPanel(props: Props) {
  return (
    <div role="status" aria-live="assertive" aria-atomic>
      <Verdict {...props} />
    </div>
  );
}

function Verdict({ shown, place, onNext }: Props) {
  const { t } = useText();
  switch (shown.kind) {
    case "ready":
      return <Panel look="calm" title={t("checkIn.ready.title")} text={t("checkIn.ready.text")} />;
    case "checking":
      return (
        <Panel
          look="calm"
          icon={<Spinner className="animate-spin" />}
          title={t("checkIn.checking")}
        />
      );
    case "unconfirmed":
      return (
        <Panel
          look="pending"
          icon={<CircleHalfDottedClock />}
          title={t("checkIn.unconfirmed.title")}
          text={t(shown.is_repeat ? "checkIn.unconfirmed.repeat" : "checkIn.unconfirmed.text")}
        >
          <ScannedText code={shown.scan.code} />
        </Panel>
      );
    case "full":
      return (
        <Panel
          look="no"
          icon={<ExclamationCircleSolid />}
          title={t("checkIn.full.title")}
          text={t("checkIn.full.text")}
          onNext={onNext}
        />
      );
    case "settled": {
      const { outcome, scan } = shown.settled;
      return outcome.kind === "answered" ? (
        <Answer checkIn={outcome.answer} place={place} onNext={onNext} />
      ) : (
        <Panel
          look="no"
          icon={<XCircleSolid />}
          title={t("checkIn.refused")}
          text={outcome.message}
          onNext={onNext}
        >
          <ScannedText code={scan.code} />
        </Panel>
      );
    }
  }
}

function Answer({
  checkIn,
  place,
  onNext,
}: {
  checkIn: CheckIn;
  place: Place;
  onNext: () => void;
}) {
  const { t } = useText();
  const reason = useReason(place);
  const isAdmitted = checkIn.result === "admitted";
  return (
    <Panel
      look={isAdmitted ? "yes" : "no"}
      icon={isAdmitted ? <CheckCircleSolid /> : <XCircleSolid />}
      title={t(`checkIn.result.${checkIn.result}`)}
      text={reason(checkIn)}
      warning={checkIn.warning ? t(`checkIn.warning.${checkIn.warning}`) : undefined}
      onNext={onNext}
    >
      {checkIn.ticket && <TicketSummary ticket={checkIn.ticket} />}
    </Panel>
  );
}

/** Why a scan ended as it did, in a sentence; nothing where the result says it all. */
function useReason({ event, session }: Place) {
  const { t } = useText();
  const format = useFormat();
  const sessionText = useSessionText();
  return ({ result, ticket }: CheckIn): string | undefined => {
    if (result === "admitted") return undefined;
    if (result === "already_checked_in" && ticket?.checked_in_at) {
      const time = format.dateTime(ticket.checked_in_at, ticket.event.timezone);
      return t("checkIn.reason.already_checked_in", { time });
    }
    if (result === "wrong_session" && ticket) {
      return t("checkIn.reason.wrong_session", {
        event: ticket.event.title,
        session: sessionText(ticket.session, ticket.event.timezone),
      });
    }
    if (result === "too_early" && event.check_in_opens_minutes !== null) {
      const opens = Date.parse(session.starts_at) - event.check_in_opens_minutes * 60_000;
      const time = format.dateTime(new Date(opens).toISOString(), event.timezone);
      return t("checkIn.reason.too_early", { time });
    }
    return t(`checkIn.reason.${result}`);
  };
}
