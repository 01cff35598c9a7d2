export { beginRequest, forgetAnswers, giveUpRequest, keepAnswer } from "./answers";
