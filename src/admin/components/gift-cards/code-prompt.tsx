import { useText } from "../../hooks/use-text";
import { SecretPrompt } from "../secret-prompt";

/** A card's whole code, which lists and pages never show. Mount it to show it. */
export function CodePrompt({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <SecretPrompt
      title={t("giftCards.code.title")}
      text={t("giftCards.code.text")}
      secret={code}
      copyLabel={t("giftCards.code.copy")}
      closeLabel={t("giftCards.code.close")}
      onClose={onClose}
    />
  );
}
