import { Button, Label, Prompt, Textarea } from "@medusajs/ui";
import { useId, useState } from "react";
import { useReturnFocus } from "../../../../hooks/use-return-focus";
import { useText } from "../../../../hooks/use-text";
import { LOCALES, type Locale } from "../../../../lib/labels";
import { languageName } from "../../../../lib/language-names";
import type { ChangePreview, TellHolders } from "../../../../lib/types";

/** What the server takes of one text. */
const MAX_LENGTH = 2000;

/**
 * Asks whether those who hold tickets are told of another time or place, in words that may be changed this once; the time
 * and the place themselves, the new ticket and the calendar entry come along. Mount it to ask.
 */
export function TellHoldersPrompt({
  preview: { change, concerned, message },
  onAnswer,
}: {
  preview: ChangePreview;
  onAnswer: (answer: TellHolders | "back") => void;
}) {
  const { t } = useText();
  const { people, awaiting_people: awaiting } = concerned;
  const returnFocus = useReturnFocus();
  const [words, setWords] = useState(message);
  const languages = LOCALES.filter((locale) => message[locale] !== undefined);
  const edited = languages.filter(
    (locale) => words[locale]?.trim() && words[locale] !== message[locale],
  );
  const tell = () =>
    onAnswer({
      notify: edited.length
        ? { message: Object.fromEntries(edited.map((locale) => [locale, words[locale]])) }
        : {},
    });
  const write = (locale: Locale, text: string) => setWords({ ...words, [locale]: text });

  return (
    <Prompt open onOpenChange={(isOpen) => !isOpen && onAnswer("back")}>
      <Prompt.Content onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>{t("events.tell.title", { count: people })}</Prompt.Title>
          <Prompt.Description>
            {[
              t(`events.tell.text.${change ?? "both"}`),
              people > awaiting && t("events.tell.enclosed"),
              awaiting > 0 && t("events.tell.awaiting", { count: awaiting }),
            ]
              .filter(Boolean)
              .join(" ")}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex max-h-[50vh] flex-col gap-y-4 overflow-y-auto px-6 pt-4">
          {languages.map((locale) => (
            <Words
              key={locale}
              label={t("events.tell.words", { language: languageName(locale) })}
              lang={locale}
              text={words[locale] ?? ""}
              onChange={(text) => write(locale, text)}
            />
          ))}
        </div>
        <Prompt.Footer className="flex-wrap gap-y-2">
          <Button size="small" variant="secondary" onClick={() => onAnswer("back")}>
            {t("events.tell.back")}
          </Button>
          <Button size="small" variant="secondary" onClick={() => onAnswer({})}>
            {t("events.tell.silently")}
          </Button>
          <Button size="small" onClick={tell}>
            {t("events.tell.tell")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}

function Words({
  label,
  lang,
  text,
  onChange,
}: {
  label: string;
  lang: Locale;
  text: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <Textarea
        id={id}
        lang={lang}
        rows={3}
        maxLength={MAX_LENGTH}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
