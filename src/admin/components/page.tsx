import { Container, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useText } from "../hooks/use-text";

/** The sections of a page below each other, in the language that our texts are in. */
export function Page({ children }: { children: ReactNode }) {
  const { language } = useText();
  return (
    <div lang={language} className="flex w-full min-w-0 flex-col gap-y-3">
      {children}
    </div>
  );
}

type SectionProps = {
  title: string;
  /** Beside the title, such as a status. */
  badge?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** `h1` for the page's own title, which every page has once. */
  level?: "h1" | "h2";
  children?: ReactNode;
};

/** A card with a title, its actions, and whatever it holds, divided by lines. */
export function Section({
  title,
  badge,
  description,
  actions,
  level = "h2",
  children,
}: SectionProps) {
  return (
    // Clipped, not hidden: what is `sticky` inside would stick to a hidden overflow instead of the page. Isolated, so
    // that it stays below drawers.
    <Container className="isolate divide-y overflow-clip p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0 max-w-full">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading level={level} className="min-w-0 break-words">
              {title}
            </Heading>
            {badge}
          </div>
          {description && (
            <Text as="div" size="small" className="text-ui-fg-subtle">
              {description}
            </Text>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </Container>
  );
}

/** A list of facts: what it is on the left, its value on the right, or below on a phone. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y">{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isEmpty = children === null || children === undefined || children === "";
  return (
    <div className="grid grid-cols-1 gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-2">
      <dt className="txt-compact-small-plus text-ui-fg-subtle">{label}</dt>
      <dd className="txt-compact-small text-ui-fg-base min-w-0 break-words">
        {isEmpty ? "–" : children}
      </dd>
    </div>
  );
}

/** Numbers worth a glance, side by side. */
export function KeyFigures({ children }: { children: ReactNode }) {
  return (
    <div className="overflow-hidden">
      <dl className="-mb-px -mr-px grid grid-cols-2 sm:grid-cols-3 xl:grid-cols-6">{children}</dl>
    </div>
  );
}

export function KeyFigure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col justify-between gap-y-1 border-b border-r px-6 py-4">
      <dt className="txt-compact-xsmall-plus text-ui-fg-subtle">{label}</dt>
      <dd className="txt-compact-large-plus text-ui-fg-base break-words">{children}</dd>
    </div>
  );
}
