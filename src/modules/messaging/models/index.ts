export { Message } from "./message";
export { MessageTemplate } from "./message-template";
