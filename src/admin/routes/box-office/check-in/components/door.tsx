import { Container } from "@medusajs/ui";
import { useText } from "../../../../hooks/use-text";
import type { Place } from "../door/place";
import { useDoor } from "../door/use-door";
import { useWakeLock } from "../door/use-wake-lock";
import { CodeForm } from "./code-form";
import { GuestSearch } from "./guest-search";
import { LateAnswers } from "./late-answers";
import { PendingScans } from "./pending-scans";
import { RecentScans } from "./recent-scans";
import { Scanner } from "./scanner";
import { VerdictPanel } from "./verdict-panel";

/** Everything at the door of one session. */
export function Door({ place, isMuted }: { place: Place; isMuted: boolean }) {
  const { t } = useText();
  const { event, session } = place;
  const door = useDoor(event.id, session.id, isMuted);
  useWakeLock();
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Container className="divide-y overflow-hidden p-0">
        <VerdictPanel shown={door.shown} place={place} onNext={door.clear} />
        <Scanner onCode={door.submit} />
        <CodeForm
          label={t("checkIn.code.label")}
          placeholder={t("checkIn.code.placeholder")}
          submitLabel={t("checkIn.code.submit")}
          onCode={door.submit}
        />
      </Container>
      <div className="flex min-w-0 flex-col gap-y-3">
        <GuestSearch place={place} onAdmit={door.submit} />
        <PendingScans
          pending={door.pending}
          timezone={event.timezone}
          trouble={door.trouble}
          isDurable={door.isDurable}
          onRetry={door.retry}
          onDiscard={door.discard}
        />
        <LateAnswers
          answers={door.lateAnswers}
          timezone={event.timezone}
          onClear={door.clearLateAnswers}
        />
        <RecentScans sessionId={session.id} timezone={event.timezone} />
      </div>
    </div>
  );
}
