import { EllipsisHorizontal } from "@medusajs/icons";
import { DropdownMenu, IconButton } from "@medusajs/ui";
import { Fragment, type ReactNode } from "react";
import { useText } from "../hooks/use-text";

export type MenuAction = {
  label: string;
  icon?: ReactNode;
  onClick: () => void;
  isDisabled?: boolean;
};

/** The … button with what can be done, in groups; empty groups are left out. */
export function ActionMenu({ label, groups }: { label?: string; groups: MenuAction[][] }) {
  const { t } = useText();
  const filled = groups.filter((group) => group.length);
  if (!filled.length) return null;
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={label ?? t("common.actions.actions")}
          onClick={(event) => event.stopPropagation()}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" onClick={(event) => event.stopPropagation()}>
        {filled.map((group, index) => (
          <Fragment key={group.map((action) => action.label).join()}>
            {index > 0 && <DropdownMenu.Separator />}
            {group.map((action) => (
              <DropdownMenu.Item
                key={action.label}
                disabled={action.isDisabled}
                onSelect={action.onClick}
                className="[&_svg]:text-ui-fg-subtle gap-x-2"
              >
                {action.icon}
                {action.label}
              </DropdownMenu.Item>
            ))}
          </Fragment>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
