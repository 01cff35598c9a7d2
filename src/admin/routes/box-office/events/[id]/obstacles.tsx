import { Alert } from "@medusajs/ui";
import { TextLink } from "../../../../components/links";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { takingPlace } from "../../../../lib/event-times";
import type { BoxOfficeEvent } from "../../../../lib/types";

const MAX_NAMED = 5;

/** Which offers of the event Medusa's cart would refuse, and what to do about each. Nothing where all is well. */
export function Obstacles({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const format = useFormat();
  const sessionText = useSessionText();
  const offers = takingPlace(event).flatMap((session) =>
    session.ticket_offers.map((offer) => ({
      obstacle: offer.obstacle,
      name: `${offer.ticket_type.name} (${sessionText(session, event.timezone)})`,
    })),
  );
  const reasons = [...new Set(offers.flatMap(({ obstacle }) => obstacle ?? []))];
  const namesOf = (reason: string) => {
    const names = offers.filter(({ obstacle }) => obstacle === reason).map(({ name }) => name);
    if (names.length === offers.length) return t("events.obstacles.all");
    const more = names.length > MAX_NAMED ? ["…"] : [];
    return format.list([...names.slice(0, MAX_NAMED), ...more]);
  };
  return reasons.length ? (
    <Alert variant="warning" role="status">
      <p className="txt-compact-small-plus">{t("events.obstacles.title")}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason} className="break-words">
            {t("events.obstacles.line", {
              reason: t(`events.obstacles.${reason}`),
              offers: namesOf(reason),
            })}
          </li>
        ))}
      </ul>
      {event.product_id && (
        <TextLink to={`/products/${event.product_id}`} className="mt-1 block w-fit">
          {t("events.detail.product")}
        </TextLink>
      )}
    </Alert>
  ) : null;
}
