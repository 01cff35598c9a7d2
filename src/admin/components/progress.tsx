import { Text } from "@medusajs/ui";

/** How far something has come that goes on step by step. */
export function Progress({ text, done, count }: { text: string; done: number; count: number }) {
  return (
    <div role="status" className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {text}
      </Text>
      <progress
        aria-label={text}
        className="[&::-webkit-progress-bar]:bg-ui-bg-component [&::-webkit-progress-value]:bg-ui-fg-interactive [&::-moz-progress-bar]:bg-ui-fg-interactive h-2 w-full appearance-none overflow-hidden rounded-full"
        max={count}
        value={done}
      />
    </div>
  );
}
