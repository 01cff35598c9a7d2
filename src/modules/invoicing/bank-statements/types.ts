import type { MatchProblem } from "../rules/bank-statement/match";
import type { BadRow, StatementFormat } from "../rules/bank-statement/types";

/** A movement of a bank's file, and what it pays as things stand. */
export type StatementEntry = {
  id: string;
  /** By which it is known again in another file. */
  key: string;
  row: number;
  account: string | null;
  /** The day on which the bank booked it, `2026-11-29`. */
  date: string;
  /** Below zero what left the account. */
  amount_minor: number;
  currency_code: string;
  reference: string | null;
  payer: string | null;
  text: string;
  proposal: { invoice_id: string; number: string | null; certainty: "exact" | "likely" } | null;
  problem: MatchProblem | null;
  /** The invoice that the problem is of, where it is known. */
  problem_invoice_id: string | null;
  problem_number: string | null;
  booked: { invoice_id: string; number: string | null; at: Date } | null;
};

export type BankStatement = {
  id: string;
  format: StatementFormat;
  entries: StatementEntry[];
  /** Rows that are no entry, and why. */
  bad_rows: BadRow[];
  created_at: Date;
};
