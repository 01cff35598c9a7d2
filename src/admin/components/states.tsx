import { ExclamationCircle } from "@medusajs/icons";
import { Button, Skeleton, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useText } from "../hooks/use-text";
import { messageOf } from "../lib/errors";
import { RequestFailed } from "../lib/request-failed";

/** Nothing to show, and what to do about it. */
export function EmptyState({
  title,
  text,
  action,
}: {
  title: string;
  text?: string;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-y-3 px-6 py-12 text-center">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {text && (
        <Text size="small" className="text-ui-fg-subtle max-w-md">
          {text}
        </Text>
      )}
      {action}
    </div>
  );
}

/** Why something could not be loaded, and another try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useText();
  const isGone = error instanceof RequestFailed && error.status === 404;
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-12 text-center">
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div>
        <Text size="small" leading="compact" weight="plus">
          {t(isGone ? "common.states.notFound" : "common.states.failed")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle max-w-md break-words">
          {messageOf(error, t)}
        </Text>
      </div>
      {/* In a form it would else be sent. */}
      <Button size="small" variant="secondary" type="button" onClick={onRetry}>
        {t("common.actions.retry")}
      </Button>
    </div>
  );
}

/** The grey place of what is being loaded. */
function LoadingState({ rows = 3 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div
      role="status"
      aria-label={t("common.states.loading")}
      className="flex flex-col gap-y-2 p-6"
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </div>
  );
}

type Result<Data> = {
  data: Data | undefined;
  error?: unknown;
  refetch?: () => unknown;
};

/** A query's answer once it is there; its grey place or its error until then. */
export function Loaded<Data>({
  result,
  rows,
  children,
}: {
  result: Result<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}) {
  if (result.data !== undefined) return children(result.data);
  if (result.error) return <ErrorState error={result.error} onRetry={() => result.refetch?.()} />;
  return <LoadingState rows={rows} />;
}
