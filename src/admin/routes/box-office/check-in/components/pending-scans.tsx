import { CircleHalfDottedClock, Trash } from "@medusajs/icons";
import { Alert, Button, IconButton, Text } from "@medusajs/ui";
import { Section } from "../../../../components/page";
import { useConfirm } from "../../../../hooks/use-confirm";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { Unanswered } from "../door/failure";
import type { PendingScan } from "../door/scan-queue";
import { ScannedText } from "./scanned-text";

/** The scans that nobody has confirmed yet, said as it is: they may turn out either way. */
export function PendingScans({
  pending,
  timezone,
  trouble,
  isDurable,
  onRetry,
  onDiscard,
}: {
  pending: readonly PendingScan[];
  timezone: string;
  trouble: Unanswered | null;
  isDurable: boolean;
  onRetry: () => void;
  onDiscard: (nonce: string) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const confirm = useConfirm();
  if (!pending.length || (!trouble && pending.length === 1)) return null;

  const discard = async (nonce: string) => {
    const isSure = await confirm({
      title: t("checkIn.pending.discardTitle"),
      text: t("checkIn.pending.discardText"),
      confirm: t("checkIn.pending.discard"),
      keep: t("checkIn.pending.keep"),
    });
    if (isSure) onDiscard(nonce);
  };

  return (
    <Section
      title={t("checkIn.pending.title", { count: pending.length })}
      description={t(`checkIn.pending.${trouble ?? "sending"}`)}
      actions={
        <Button variant="secondary" className="h-11" onClick={onRetry}>
          {t("checkIn.pending.retry")}
        </Button>
      }
    >
      {!isDurable && (
        <div className="px-6 py-3">
          <Alert variant="warning">{t("checkIn.pending.notDurable")}</Alert>
        </div>
      )}
      <ul className="max-h-80 divide-y overflow-y-auto">
        {pending.map(({ nonce, code, scanned_at }) => (
          <li key={nonce} className="flex items-center gap-x-3 px-6 py-2">
            <CircleHalfDottedClock className="text-ui-tag-orange-icon shrink-0" />
            <div className="min-w-0 flex-1">
              <Text size="small" weight="plus">
                {t("checkIn.unconfirmed.title")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {format.time(new Date(scanned_at).toISOString(), timezone)}{" "}
                <ScannedText code={code} />
              </Text>
            </div>
            <IconButton
              size="large"
              variant="transparent"
              aria-label={t("checkIn.pending.discard")}
              onClick={() => discard(nonce)}
            >
              <Trash />
            </IconButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
