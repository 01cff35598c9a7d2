import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BellAlert, BellAlertSolid } from "@medusajs/icons";
import { Button } from "@medusajs/ui";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { EmptyState, Loaded } from "../../../components/states";
import { useDoorEvents } from "../../../hooks/use-check-in";
import { useText } from "../../../hooks/use-text";
import { Door } from "./components/door";
import { DoorCounts } from "./components/door-counts";
import { PlacePicker } from "./components/place-picker";
import { placeOf } from "./door/place";
import { useDeviceMemory } from "./door/use-device-memory";

export default function CheckInPage() {
  const { t } = useText();
  const events = useDoorEvents();
  const [eventId, rememberEvent] = useDeviceMemory("event");
  const [sessionId, rememberSession] = useDeviceMemory("session");
  const [muted, setMuted] = useDeviceMemory("muted");
  const isMuted = muted === "yes";
  const place = placeOf(events.data?.events ?? [], eventId, sessionId, new Date());

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
          {({ events: found }) =>
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
