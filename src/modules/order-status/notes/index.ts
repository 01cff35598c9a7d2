export { addNote, listNotes } from "./notes";
