export { checkLimits } from "./check-limits";
export { holdSeats } from "./claim-seats";
export { noteCompletion } from "./completion-origin";
export { readHold } from "./read-hold";
export {
  dropCartPins,
  dropOrderPins,
  releaseHold,
  releaseHoldOf,
  sweepLapsedHolds,
  unpinSeats,
} from "./release-seats";
export { listStalePins } from "./stale-pins";
export { strayLinesOf, ticketLinesOf, ticketLinesToSell } from "./ticket-lines";
