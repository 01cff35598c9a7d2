import { usePrompt } from "@medusajs/ui";
import { openerNow } from "./use-return-focus";
import { useText } from "./use-text";

type Question = {
  title: string;
  text: string;
  /** What the button does, as a verb. */
  confirm: string;
  /** What the other button says, where "Cancel" could be taken for the deed itself. */
  keep?: string;
  /** It can be undone: asks without alarm. */
  isHarmless?: boolean;
};

/** Asks before something that can't be taken back, and gives the focus back; true when the user goes on. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const prompt = usePrompt();
  const { t } = useText();
  return async ({ title, text, confirm, keep, isHarmless = false }) => {
    const opener = openerNow();
    // The Escape that made us ask would answer the question too.
    await new Promise((resolve) => setTimeout(resolve));
    const isSure = await prompt({
      title,
      description: text,
      confirmText: confirm,
      cancelText: keep ?? t("common.actions.cancel"),
      variant: isHarmless ? "confirmation" : "danger",
    });
    // Medusa's prompt is taken away from the page without giving the focus back.
    setTimeout(() => opener?.isConnected && opener.focus());
    return isSure;
  };
}
