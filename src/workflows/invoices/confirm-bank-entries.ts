import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { notFound } from "../../shared/errors";
import { eachOne, type Result } from "../orders/each-order";
import { bookBankEntryWorkflow } from "./book-bank-entry";

export type ConfirmBankEntriesInput = {
  bank_statement_id: string;
  /** Each once. */
  entries: { id: string; invoice_id: string; accept_overpayment?: boolean }[];
  user_id: string;
};

type Confirmed = ConfirmBankEntriesInput["entries"][number];

/** What became of one entry; `code` says why it was not booked. */
export type BankEntryResult = Result & { id: string; invoice_id: string };

const confirmBankEntriesStep = createStep(
  "box-office-confirm-bank-entries-step",
  async ({ bank_statement_id, entries, user_id }: ConfirmBankEntriesInput, { container }) => {
    const { bankStatements } = container.resolve(BOX_OFFICE_INVOICING);
    if (!(await bankStatements.hasStatement(bank_statement_id))) {
      throw notFound("Bank statement", bank_statement_id);
    }
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const results = await eachOne(
      container,
      [...byId.keys()],
      "the bank's entry could not be booked",
      (entry_id) => {
        const { invoice_id: id, accept_overpayment } = byId.get(entry_id) as Confirmed;
        return bookBankEntryWorkflow(container).run({
          input: { bank_statement_id, entry_id, user_id, id, accept_overpayment },
        });
      },
    );
    return new StepResponse(
      results.map(({ id, ...result }): BankEntryResult => {
        const { invoice_id } = byId.get(id) as Confirmed;
        return { id, invoice_id, ...result };
      }),
    );
  },
);

/** Books entries of a bank's file, each by itself: the answer says of each whether it was booked, or why not. */
export const confirmBankEntriesWorkflow = createWorkflow(
  "box-office-confirm-bank-entries",
  (input: WorkflowData<ConfirmBankEntriesInput>) =>
    new WorkflowResponse(confirmBankEntriesStep(input)),
);
