export { Budget } from "./budget";
export { KeptAnswer } from "./kept-answer";
