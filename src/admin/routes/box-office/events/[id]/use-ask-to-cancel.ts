import { toast } from "@medusajs/ui";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useCancellationScope } from "../../../../hooks/use-events";
import { useText } from "../../../../hooks/use-text";
import { messageOf } from "../../../../lib/errors";

/** Asks before cancelling, with the number of tickets and of people that will be told, as of now. */
export function useAskToCancel() {
  const { t } = useText();
  const confirm = useConfirm();
  const readScope = useCancellationScope();

  return async (of: "events" | "sessions", id: string, title: string, verb: string) => {
    try {
      const { tickets, people } = await readScope(of, id);
      const touched =
        tickets === 0
          ? t("events.cancel.nobody")
          : t("events.cancel.touched", {
              tickets: t("events.cancel.tickets", { count: tickets }),
              people: t("events.cancel.people", { count: people }),
            });
      return await confirm({
        title,
        text: `${touched} ${t("events.cancel.final")}`,
        confirm: verb,
        keep: t("events.detail.keep"),
      });
    } catch (error) {
      toast.error(messageOf(error, t));
      return false;
    }
  };
}
