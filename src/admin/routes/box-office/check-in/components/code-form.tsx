import { Button, Input, Label } from "@medusajs/ui";
import { type FormEvent, useEffect, useId, useRef } from "react";
import { unlockSound } from "../door/signals";

/**
 * A number by hand, a pasted code, or a hardware scanner, which types and presses Enter: what is typed while nothing else
 * wants it goes here.
 */
export function CodeForm({
  label,
  placeholder,
  submitLabel,
  onCode,
}: {
  label: string;
  /** Such a code, as an example. */
  placeholder: string;
  submitLabel: string;
  onCode: (code: string) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useStrayTyping(input);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlockSound();
    if (!input.current) return;
    onCode(input.current.value);
    input.current.value = "";
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-y-2 px-6 py-4">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      <div className="flex gap-x-2">
        <div className="min-w-0 flex-1">
          <Input
            ref={input}
            id={id}
            className="h-12 text-base"
            placeholder={placeholder}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
          />
        </div>
        <Button type="submit" size="large" variant="secondary" className="h-12">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

const TAKES_TYPING =
  "input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

function useStrayTyping(input: React.RefObject<HTMLInputElement>): void {
  useEffect(() => {
    const catchTyping = (event: KeyboardEvent) => {
      const isCharacter = event.key.length === 1 && event.key !== " ";
      if (!isCharacter || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest?.(TAKES_TYPING)) return;
      // The admin's own shortcuts would take a scanner's letters for commands.
      event.stopPropagation();
      input.current?.focus();
    };
    window.addEventListener("keydown", catchTyping, { capture: true });
    return () => window.removeEventListener("keydown", catchTyping, { capture: true });
  }, [input]);
}
