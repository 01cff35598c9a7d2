import { Alert } from "@medusajs/ui";
import { useForm } from "react-hook-form";
import { useConfirm } from "../../hooks/use-confirm";
import { useEditAttendee, useResendTicket } from "../../hooks/use-registrations";
import { useText } from "../../hooks/use-text";
import type { Registration } from "../../lib/registration-types";
import { TextField } from "../fields";
import { FormDrawer } from "../form-drawer";

/** Edits whom a ticket was bought for; what is left empty is cleared. */
export function EditAttendeeDrawer({
  ticket,
  onClose,
}: {
  ticket: Registration;
  onClose: () => void;
}) {
  const { t } = useText();
  const confirm = useConfirm();
  const edit = useEditAttendee(ticket.id);
  const resend = useResendTicket();
  const { attendee, holder, number } = ticket;
  const form = useForm({
    defaultValues: {
      name: attendee.name ?? "",
      email: attendee.email ?? "",
      phone: attendee.phone ?? "",
    },
  });
  // What was sent to the old address didn't reach whom it is for; messages to a holder go to the holder's own.
  const offerToResend = async (email: string) => {
    if (ticket.status !== "valid" || holder?.email) return;
    const isWanted = await confirm({
      title: t("registrations.edit.resendTitle"),
      text: t("registrations.edit.resendText", { number, email }),
      confirm: t("registrations.edit.resendYes"),
      keep: t("registrations.edit.resendNo"),
      isHarmless: true,
    });
    if (isWanted) resend.mutate(ticket.id);
  };
  return (
    <FormDrawer
      title={t("registrations.edit.title", { number })}
      form={form}
      onSave={async (values) => {
        const email = values.email.trim() || null;
        await edit.mutateAsync({
          name: values.name.trim() || null,
          email,
          phone: values.phone.trim() || null,
        });
        if (email && email !== attendee.email) await offerToResend(email);
      }}
      onClose={onClose}
    >
      {holder && <Alert variant="info">{t("registrations.edit.hasHolder")}</Alert>}
      <TextField control={form.control} name="name" label={t("registrations.name")} isOptional />
      <TextField
        control={form.control}
        name="email"
        label={t("registrations.email")}
        inputMode="email"
        rules={{
          validate: (email) => !email || isEmail(email) || t("registrations.edit.badEmail"),
        }}
        isOptional
      />
      <TextField
        control={form.control}
        name="phone"
        label={t("registrations.phone")}
        inputMode="tel"
        isOptional
      />
    </FormDrawer>
  );
}

/** As much as spares a mistyped address the way to the server, which looks closer. */
const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());
