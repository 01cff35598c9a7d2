export { findDocument, hashesOf, keepDocument } from "./documents";
