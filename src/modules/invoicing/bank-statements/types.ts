import type { MatchProblem } from "../rules/bank-statement/match";
import type { BadRow, BankEntry, StatementFormat } from "../rules/bank-statement/types";

/** What a movement of a bank's file pays as things stand. */
export type StatementEntry = Omit<KeptEntry, "bank_reference"> & {
  proposal: { invoice_id: string; number: string | null; certainty: "exact" | "likely" } | null;
  problem: MatchProblem | null;
  /** The invoice that the problem is of, where it is known, and what is due of it. */
  problem_invoice_id: string | null;
  problem_number: string | null;
  problem_due_minor: number | null;
  /** The order that the problem is of, where it is known. */
  problem_order_id: string | null;
  booked: { invoice_id: string; number: string | null; at: Date } | null;
};

/** A movement of a bank's file, as it is kept. */
export type KeptEntry = BankEntry & {
  id: string;
  /** By which it is known again in another file. */
  key: string;
};

export type BankStatement = {
  id: string;
  format: StatementFormat;
  entries: KeptEntry[];
  /** Rows that are no entry, and why. */
  bad_rows: BadRow[];
  created_at: Date;
};

/** A file that was read, and how much of it is left to do. */
export type ListedStatement = Pick<BankStatement, "id" | "format" | "created_at"> & {
  /** Of the money in it that came in: all, and what is not booked. */
  payments: number;
  open: number;
};
