export { drawnFrom, findDocument, hashesOf, keepDocument } from "./documents";
