export type ScanResult =
  | "admitted"
  | "already_checked_in"
  | "cancelled"
  | "unpaid"
  | "wrong_session"
  | "unknown"
  | "too_early";

export type ScannedTicket = {
  status: "reserved" | "valid" | "cancelled";
  session_id: string;
  checked_in_at: Date | null;
  starts_at: Date;
  check_in_opens_minutes: number | null;
};

/** What the door says to a ticket; `sessionId` is the door's own session, where it has one. */
export function scanVerdict(
  ticket: ScannedTicket | undefined,
  sessionId: string | undefined,
  now: Date,
): ScanResult {
  if (!ticket) return "unknown";
  if (ticket.status === "cancelled") return "cancelled";
  if (ticket.status === "reserved") return "unpaid";
  if (sessionId && ticket.session_id !== sessionId) return "wrong_session";
  if (ticket.checked_in_at) return "already_checked_in";
  if (ticket.check_in_opens_minutes !== null) {
    const opensAt = ticket.starts_at.getTime() - ticket.check_in_opens_minutes * 60_000;
    if (now.getTime() < opensAt) return "too_early";
  }
  return "admitted";
}
