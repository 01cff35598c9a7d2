import type { Person, Registration } from "../../lib/registration-types";

/** Whom to greet: who registered as the holder before whom it was bought for, a name before an address. */
export const nameOn = ({ holder, attendee }: Registration): string | null =>
  holder?.name ?? attendee.name ?? holder?.email ?? attendee.email;

/** Whom the ticket itself names, first: what the door compares with the paper in its hand (A12). */
export const nameOnTicket = ({ holder, attendee }: Registration): string | null =>
  attendee.name ?? holder?.name ?? attendee.email ?? holder?.email ?? null;

/** Name, e-mail and phone below each other, as far as there are any. */
export function PersonLines({ person }: { person: Person | null }) {
  return <Lines lines={[person?.name, person?.email, person?.phone]} />;
}

/** What belongs together, below each other. */
export function Lines({ lines }: { lines: readonly (string | null | undefined)[] }) {
  const filled = lines.filter((line) => line);
  if (!filled.length) return "–";
  return (
    <div className="flex min-w-0 flex-col">
      {filled.map((line) => (
        <span
          key={line}
          title={line ?? undefined}
          className="first:text-ui-fg-base break-words leading-snug"
        >
          {line}
        </span>
      ))}
    </div>
  );
}
