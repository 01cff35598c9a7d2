export { forgetWishes } from "./forget-wishes";
export { forgetLostLines, lostLinesOf, noteLostLines } from "./lost-lines";
export { saveWishes, wishesOf } from "./save-wishes";
