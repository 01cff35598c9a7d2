export { checkIn, undoCheckIn } from "./check-in";
export { listCheckIns } from "./list-check-ins";
