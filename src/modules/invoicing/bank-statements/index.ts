export { claimEntry, giveUpEntry, noteEntryBooked } from "./book-entry";
export { keepStatement } from "./keep-statement";
export {
  findEntry,
  forgetStatements,
  hasStatement,
  readBankStatement,
} from "./read-bank-statement";
