import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BellAlert, BellAlertSolid } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { useEffect } from "react";
import { useSearchParams } from "react-router-dom";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { EmptyState, Loaded } from "../../../components/states";
import { useDoorEvents } from "../../../hooks/use-check-in";
import { useText } from "../../../hooks/use-text";
import { Door } from "./components/door";
import { DoorCounts } from "./components/door-counts";
import { PlacePicker } from "./components/place-picker";
import { onlySessionOf, placeOf } from "./door/place";
import { useDeviceMemory } from "./door/use-device-memory";

export default function CheckInPage() {
  const { t } = useText();
  const [eventId, rememberEvent] = useDeviceMemory("event");
  const [rememberedId, rememberSession] = useDeviceMemory("session");
  const events = useDoorEvents(eventId);
  const [muted, setMuted] = useDeviceMemory("muted");
  const isMuted = muted === "yes";
  const [params, setParams] = useSearchParams();
  const askedEvent = params.get("event_id");
  const askedSession = params.get("session_id");

  // Whoever comes from an event stands at its door.
  useEffect(() => {
    if (!askedEvent) return;
    rememberEvent(askedEvent);
    rememberSession(askedSession ?? "");
    setParams({}, { replace: true });
  }, [askedEvent, askedSession, rememberEvent, rememberSession, setParams]);

  const found = events.data?.events ?? [];
  const sessionId = rememberedId || onlySessionOf(found, eventId, new Date());
  const place = placeOf(found, eventId, sessionId, new Date());

  return (
    <Page>
      <Section
        level="h1"
        title={t("checkIn.title")}
        actions={
          <Button
            variant="secondary"
            className="h-11"
            aria-pressed={!isMuted}
            onClick={() => setMuted(isMuted ? "" : "yes")}
          >
            {isMuted ? <BellAlert /> : <BellAlertSolid />}
            {t(isMuted ? "checkIn.sound.off" : "checkIn.sound.on")}
          </Button>
        }
      >
        <Loaded result={events} rows={1}>
          {() =>
            found.length ? (
              <PlacePicker
                events={found}
                eventId={eventId}
                sessionId={sessionId}
                onChoose={(event, session) => {
                  rememberEvent(event);
                  rememberSession(session);
                }}
              />
            ) : (
              <EmptyState
                title={t("checkIn.place.noEvents")}
                text={t("checkIn.place.noEventsHint")}
              />
            )
          }
        </Loaded>
        {place && <DoorCounts eventId={place.event.id} sessionId={place.session.id} />}
      </Section>
      {place && <Door place={place} isMuted={isMuted} />}
    </Page>
  );
}

export const handle = crumb("checkIn.menu");

export const config = defineRouteConfig({
  label: "checkIn.menu",
  translationNs: "boxOffice",
  rank: 3,
});
