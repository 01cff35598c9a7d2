export { claimEntry, giveUpEntry, noteEntryBooked } from "./book-entry";
export { keepStatement } from "./keep-statement";
export {
  findEntry,
  findStatement,
  forgetStatements,
  hasStatement,
  listStatements,
  matchStatement,
} from "./read-bank-statement";
