const MINUTE = 60;
/** The night in which the clocks are put back has an hour more. */
const DAY = 25 * 60 * MINUTE;

/** Every job of ours (src/jobs), with the longest that its schedule leaves between two runs, in seconds. */
export const JOB_PERIOD_SECONDS = {
  "box-office-adopt-orders": 15 * MINUTE,
  "box-office-check-health": DAY,
  "box-office-deliver-messages": MINUTE,
  "box-office-deliver-webhooks": MINUTE,
  "box-office-finish-status-changes": MINUTE,
  "box-office-finish-ticket-orders": MINUTE,
  "box-office-forget": DAY,
  "box-office-issue-invoices": MINUTE,
  "box-office-remind-participants": MINUTE,
  "box-office-tell-of-gift-cards": MINUTE,
  "box-office-watch-invoices": 15 * MINUTE,
} as const;

export type JobName = keyof typeof JOB_PERIOD_SECONDS;

export const JOB_NAMES = Object.keys(JOB_PERIOD_SECONDS) as JobName[];
