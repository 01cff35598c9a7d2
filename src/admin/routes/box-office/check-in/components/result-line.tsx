import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** One scan in a list: its sign, its word, and who it was about. */
export function ResultLine({
  isAdmitted,
  title,
  children,
  action,
}: {
  isAdmitted: boolean;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className="flex items-center gap-x-3 px-6 py-3">
      {isAdmitted ? (
        <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" />
      ) : (
        <XCircleSolid className="text-ui-tag-red-icon shrink-0" />
      )}
      <div className="min-w-0 flex-1">
        <Text size="small" weight="plus" className="break-words">
          {title}
        </Text>
        <Text as="div" size="small" className="text-ui-fg-subtle break-words">
          {children}
        </Text>
      </div>
      {action}
    </li>
  );
}
