import type { Translate } from "../hooks/use-text";
import { en } from "../i18n/en/texts";
import { RequestFailed } from "./request-failed";

type KnownCode = keyof typeof en.common.errors;

const isKnown = (code: string | undefined): code is KnownCode =>
  code !== undefined && Object.hasOwn(en.common.errors, code);

/** What to tell the user: our words for a code that we know, the server's otherwise. */
export function messageOf(error: unknown, t: Translate): string {
  if (!(error instanceof RequestFailed)) {
    return error instanceof Error ? error.message : String(error);
  }
  if (error.isUnreachable) return t("common.errors.unreachable");
  return isKnown(error.code) ? t(`common.errors.${error.code}`) : error.message;
}
