import { SecretPrompt } from "../../../components/secret-prompt";
import { useText } from "../../../hooks/use-text";

/** The secret, this once: it can't be read again. Mount it to show it. */
export function WebhookSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <SecretPrompt
      title={t("webhooks.secret.title")}
      text={t("webhooks.secret.text")}
      secret={secret}
      copyLabel={t("webhooks.secret.copy")}
      closeLabel={t("webhooks.secret.saved")}
      onClose={onClose}
    />
  );
}
