import { Text } from "@medusajs/ui";

/** A mail as its reader would see it; nothing in it can act on the page around it. */
export function MailPreview({
  title,
  mail,
  locale,
}: {
  title: string;
  mail: { subject: string | null; html: string };
  locale: string;
}) {
  return (
    <div className="border-ui-border-base overflow-hidden rounded-md border">
      {mail.subject && (
        <Text size="small" weight="plus" lang={locale} className="break-words border-b px-3 py-2">
          {mail.subject}
        </Text>
      )}
      {/* Mails are made for a light ground. */}
      <iframe title={title} sandbox="" srcDoc={mail.html} className="h-72 w-full bg-white" />
    </div>
  );
}
