import { ExclamationCircleSolid } from "@medusajs/icons";
import { Button, clx } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useText } from "../../../../hooks/use-text";

/** The looks of an answer; sign and words say the same, so that colour never has to do alone. */
const LOOKS = {
  calm: "bg-ui-bg-component text-ui-fg-base",
  yes: "bg-green-700 text-white",
  no: "bg-red-700 text-white",
  pending: "bg-amber-300 text-black",
} as const;

/** An answer big enough for an arm's length. */
export function Panel({
  look,
  icon,
  title,
  text,
  warning,
  onNext,
  children,
}: {
  look: keyof typeof LOOKS;
  icon?: ReactNode;
  title: string;
  text?: string;
  /** What has to be seen, whatever the answer is. */
  warning?: string;
  /** Makes room for the next ticket. */
  onNext?: () => void;
  children?: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className={clx("flex min-h-52 flex-col gap-y-3 px-6 py-5", LOOKS[look])}>
      <div className="flex items-center gap-x-4">
        {icon && <span className="shrink-0 [&_svg]:size-12">{icon}</span>}
        <div className="min-w-0">
          <p className="break-words text-2xl font-bold leading-tight sm:text-3xl">{title}</p>
          {text && <p className="mt-1 break-words text-base">{text}</p>}
        </div>
      </div>
      {warning && (
        <p className="flex items-center gap-x-3 rounded-lg bg-amber-300 px-4 py-3 text-lg font-semibold text-black">
          <ExclamationCircleSolid className="shrink-0" />
          {warning}
        </p>
      )}
      <div className="mt-auto flex items-end justify-between gap-x-3">
        <div className="min-w-0">{children}</div>
        {onNext && (
          <Button variant="secondary" size="large" className="h-12 shrink-0" onClick={onNext}>
            {t("checkIn.next")}
          </Button>
        )}
      </div>
    </div>
  );
}
