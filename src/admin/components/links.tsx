import { ArrowUpRightOnBox } from "@medusajs/icons";
import { clx } from "@medusajs/ui";
import { Link, type LinkProps } from "react-router-dom";

const LINK =
  "text-blue-700 dark:text-blue-400 hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded outline-none";

/** To another page of the admin; Medusa's own colour of links is too faint to be read. */
export function TextLink({ className, ...props }: LinkProps) {
  return <Link {...props} className={clx(LINK, className)} />;
}

/** To what lies outside of the admin, in a tab of its own. */
export function OutwardLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={to}
      target="_blank"
      rel="noreferrer"
      className={clx(LINK, "inline-flex items-center gap-x-1 break-all")}
    >
      {children}
      <ArrowUpRightOnBox className="shrink-0" />
    </a>
  );
}
