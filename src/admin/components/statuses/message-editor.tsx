import { Button, DropdownMenu, Text } from "@medusajs/ui";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { type Control, useFormState, useWatch } from "react-hook-form";
import { useDebounced } from "../../hooks/use-debounced";
import { useTemplatePreview, useTemplateVariables } from "../../hooks/use-message-templates";
import { useText } from "../../hooks/use-text";
import { messageOf, refusedField } from "../../lib/errors";
import { LOCALES, type Locale } from "../../lib/labels";
import type { Channel, MailPreview as MailPreviewed, VariableName } from "../../lib/template-types";
import { TextAreaField, TextField } from "../fields";
import { LanguageTabs } from "../language-tabs";
import { MailPreview } from "../mail-preview";
import type { StatusValues, TemplateText } from "./values";

/** The words for what a text may name. */
const WORDS = {
  "recipient.name": "customer",
  "order.number": "number",
  "order.code": "code",
  "order.lines": "lines",
  "order.shipping": "shipping",
  "order.fee": "fee",
  "order.total": "total",
  "order.amount_due": "due",
  "order.payment_link": "paymentLink",
  "order.fields": "fields",
  "order.terms_version": "terms",
  "status.label": "status",
  "shop.name": "shop",
} as const satisfies Record<VariableName, string>;

const TYPING_PAUSE = 600;

/** The message of a status in each language: written in Liquid, and shown as a customer would read it. */
export function MessageEditor({
  control,
  channel,
}: {
  control: Control<StatusValues>;
  channel: Channel;
}) {
  const { t } = useText();
  const { errors } = useFormState({ control, name: "message" });
  const message = useWatch({ control, name: "message" });
  return (
    <LanguageTabs
      label={t("statuses.message.languages")}
      filled={LOCALES.filter((locale) => message[locale].subject || message[locale].body)}
      invalid={LOCALES.filter((locale) => errors.message?.[locale])}
    >
      {(locale) => (
        <MessageFields
          control={control}
          locale={locale}
          text={message[locale]}
          isMail={channel === "email"}
        />
      )}
    </LanguageTabs>
  );
}

function MessageFields({
  control,
  locale,
  text,
  isMail,
}: {
  control: Control<StatusValues>;
  locale: Locale;
  text: TemplateText;
  /** An SMS has no subject, and nothing to look at. */
  isMail: boolean;
}) {
  const { t } = useText();
  const settled = useDebounced(text, TYPING_PAUSE);
  const { data, error } = useTemplatePreview(settled, locale);
  const isWrong = isMail && Boolean(settled.body.trim()) && error;
  const complaint = isWrong ? messageOf(error, t) : undefined;
  const refused = isWrong ? refusedField(error)?.path.split(".").at(-1) : undefined;
  const panel = useRef<HTMLDivElement>(null);
  const lastField = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const both = (part: string, values: unknown) => {
    const { subject, body } = (values as StatusValues).message[locale];
    return (
      !isMail || Boolean(part.trim()) || !(subject + body).trim() || t("statuses.message.both")
    );
  };
  /** Where the cursor was last, else at the end of the text. */
  const insert = (text: string) => {
    const field = lastField.current ?? panel.current?.querySelector("textarea");
    if (!field) return;
    const { selectionStart, selectionEnd, value } = field;
    const isUntouched = !lastField.current;
    const [from, to] = isUntouched ? [value.length, value.length] : [selectionStart, selectionEnd];
    field.setRangeText(text, from ?? value.length, to ?? value.length, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    lastField.current = field;
  };
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      lastField.current = target;
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only remembers in which field the cursor was
    <div ref={panel} className="flex flex-col gap-y-4" onFocus={remember}>
      {isMail && (
        <TextField
          control={control}
          name={`message.${locale}.subject`}
          label={t("statuses.message.subject")}
          rules={{ validate: both, deps: [`message.${locale}.body`] }}
          complaint={refused === "subject" ? complaint : undefined}
          isOptional
        />
      )}
      <TextAreaField
        control={control}
        name={`message.${locale}.body`}
        label={t("statuses.message.body")}
        hint={t("statuses.message.bodyHint")}
        rules={{ validate: both, deps: [`message.${locale}.subject`] }}
        complaint={refused === "body" ? complaint : undefined}
        rows={8}
        isOptional
      />
      <Variables onChoose={insert} onClose={() => lastField.current?.focus()} />
      {isMail && settled.body.trim() && (
        <Preview mail={data} complaint={complaint} locale={locale} />
      )}
    </div>
  );
}

function Variables({
  onChoose,
  onClose,
}: {
  onChoose: (text: string) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const variables = useTemplateVariables("order_status");
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" type="button" className="w-fit">
          {t("statuses.message.insert")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="start"
        className="max-h-80 overflow-y-auto"
        onCloseAutoFocus={(event) => {
          // Whoever has put a variable in goes on writing.
          event.preventDefault();
          onClose();
        }}
      >
        {variables.map(({ name, text }) => (
          <DropdownMenu.Item
            key={name}
            onSelect={() => onChoose(text)}
            className="flex-col items-start"
          >
            {t(`statuses.message.variable.${WORDS[name]}`)}
            <code className="txt-compact-xsmall text-ui-fg-subtle font-mono">{`{{ ${name} }}`}</code>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}

function Preview({
  mail,
  complaint,
  locale,
}: {
  mail: MailPreviewed | undefined;
  complaint: string | undefined;
  locale: Locale;
}) {
  const { t } = useText();
  // What was right last stays in sight while the text is wrong for a moment.
  const [last, setLast] = useState(mail);
  useEffect(() => {
    if (mail) setLast(mail);
  }, [mail]);
  const shown = mail ?? last;
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("statuses.message.preview")}
      </Text>
      {complaint && (
        <Text size="small" role="alert" className="text-ui-fg-error break-words">
          {complaint}
        </Text>
      )}
      {shown && <MailPreview title={t("statuses.message.preview")} mail={shown} locale={locale} />}
    </div>
  );
}
