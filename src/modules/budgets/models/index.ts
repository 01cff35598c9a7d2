export { Budget } from "./budget";
