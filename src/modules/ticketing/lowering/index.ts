export { listLoweredLines, noteLoweredLines } from "./lowered-lines";
export { loweringProgress } from "./progress";
export {
  finishLowering,
  forgetLowering,
  loweringsNoted,
  noteLowering,
  retryLowering,
  takeLowerings,
} from "./queue";
export { readUnitsToLower } from "./read-units";
export { addressesLosing, unitsGoing } from "./units-going";
