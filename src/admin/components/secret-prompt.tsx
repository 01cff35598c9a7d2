import { Button, Prompt } from "@medusajs/ui";
import { useText } from "../hooks/use-text";
import { CopyButton } from "./copy-button";

/** What is shown this once, or to whom it is logged. Mount it to show it; only its button closes it. */
export function SecretPrompt({
  title,
  text,
  secret,
  copyLabel,
  closeLabel,
  onClose,
}: {
  title: string;
  text: string;
  secret: string;
  copyLabel: string;
  closeLabel: string;
  onClose: () => void;
}) {
  const { language } = useText();
  return (
    <Prompt open>
      <Prompt.Content lang={language}>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{text}</Prompt.Description>
        </Prompt.Header>
        <div className="px-6 pt-4">
          <div className="bg-ui-bg-subtle shadow-borders-base flex items-center gap-x-2 rounded-md py-2 pl-3 pr-2">
            <code className="txt-compact-small min-w-0 flex-1 break-all">{secret}</code>
            <CopyButton label={copyLabel} text={secret} />
          </div>
        </div>
        <Prompt.Footer>
          <Button size="small" onClick={onClose}>
            {closeLabel}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
