import { Button, Prompt } from "@medusajs/ui";
import { CopyButton } from "../../../components/copy-button";
import { useText } from "../../../hooks/use-text";

/** The secret, this once: it can't be read again. Mount it to show it; only its button closes it. */
export function SecretPrompt({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t, language } = useText();
  return (
    <Prompt open>
      <Prompt.Content lang={language}>
        <Prompt.Header>
          <Prompt.Title>{t("webhooks.secret.title")}</Prompt.Title>
          <Prompt.Description>{t("webhooks.secret.text")}</Prompt.Description>
        </Prompt.Header>
        <div className="px-6 pt-4">
          <div className="bg-ui-bg-subtle shadow-borders-base flex items-center gap-x-2 rounded-md py-2 pl-3 pr-2">
            <code className="txt-compact-small min-w-0 flex-1 break-all">{secret}</code>
            <CopyButton label={t("webhooks.secret.copy")} text={secret} />
          </div>
        </div>
        <Prompt.Footer>
          <Button size="small" onClick={onClose}>
            {t("webhooks.secret.saved")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
