import { useCallback, useEffect } from "react";
import { useBlocker } from "react-router-dom";
import { useConfirm } from "./use-confirm";
import { useText } from "./use-text";

/**
 * Asks before what was filled in gets lost: when the user closes the form (call what it returns first)
 * and when they leave the page.
 */
export function useUnsavedGuard(isDirty: boolean): () => Promise<boolean> {
  const confirm = useConfirm();
  const { t } = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );

  const mayLeave = useCallback(
    async () =>
      !isDirty ||
      confirm({
        title: t("common.form.discardTitle"),
        text: t("common.form.discardText"),
        confirm: t("common.form.discard"),
        keep: t("common.form.keepEditing"),
      }),
    [isDirty, confirm, t],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once each time it blocks
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    mayLeave().then((isFine) => (isFine ? blocker.proceed() : blocker.reset()));
  }, [blocker.state]);

  return mayLeave;
}
