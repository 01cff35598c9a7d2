import { Alert, Text } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useEvent } from "../../hooks/use-events";
import { useFormat } from "../../hooks/use-format";
import { useMoveRegistration } from "../../hooks/use-registrations";
import { useText } from "../../hooks/use-text";
import type { Registration } from "../../lib/registration-types";
import type { BoxOfficeEvent } from "../../lib/types";
import { SelectField, SwitchField } from "../fields";
import { FormDrawer } from "../form-drawer";
import { Loaded } from "../states";
import { useSessionText } from "./session-text";

type MoveValues = { session_id: string; notify: boolean };

/** Moves a ticket to another session of its event that has a place left for its type. */
export function MoveTicketDrawer({
  ticket,
  onClose,
}: {
  ticket: Registration;
  onClose: () => void;
}) {
  const { t } = useText();
  const sessionText = useSessionText();
  const event = useEvent(ticket.event.id);
  const move = useMoveRegistration(ticket.id);
  const form = useForm({ defaultValues: { session_id: "", notify: true } });
  return (
    <FormDrawer
      title={t("registrations.move.title", { number: ticket.number })}
      saveLabel={t("registrations.move.confirm")}
      form={form}
      onSave={(values) => move.mutateAsync(values)}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("registrations.move.text", {
          session: sessionText(ticket.session, ticket.event.timezone),
        })}
      </Text>
      <Loaded result={event} rows={1}>
        {(loaded) => <Sessions event={loaded} ticket={ticket} form={form} />}
      </Loaded>
    </FormDrawer>
  );
}

function Sessions({
  event,
  ticket,
  form,
}: {
  event: BoxOfficeEvent;
  ticket: Registration;
  form: ReturnType<typeof useForm<MoveValues>>;
}) {
  const { t } = useText();
  const format = useFormat();
  const sessionText = useSessionText();
  const choices = event.sessions.flatMap((session) => {
    const offer = session.ticket_offers.find(
      ({ ticket_type }) => ticket_type.id === ticket.ticket_type.id,
    );
    const isOpen = session.status === "scheduled" && session.id !== ticket.session.id;
    if (!isOpen || !offer || offer.remaining === 0) return [];
    const left =
      offer.remaining === null
        ? t("registrations.move.unlimited")
        : t("registrations.move.left", {
            count: offer.remaining,
            places: format.number(offer.remaining),
          });
    return { value: session.id, label: `${sessionText(session, event.timezone)} (${left})` };
  });
  if (!choices.length) {
    // Nothing to choose, so nothing to save either.
    form.register("session_id", { required: true });
    return <Alert variant="warning">{t("registrations.move.nowhere")}</Alert>;
  }
  return (
    <>
      <SelectField
        control={form.control}
        name="session_id"
        label={t("registrations.move.session")}
        choices={choices}
      />
      {/* Of a ticket that awaits payment nobody but the buyer has heard. */}
      {ticket.status === "valid" && (
        <SwitchField control={form.control} name="notify" label={t("registrations.move.notify")} />
      )}
    </>
  );
}
