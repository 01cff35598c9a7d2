export type { Column, ZonedTime } from "./column";
export { writeCsv } from "./csv";
export { writeXlsx } from "./xlsx";
