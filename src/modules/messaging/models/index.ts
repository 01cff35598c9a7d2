export { Message } from "./message";
