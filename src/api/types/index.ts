export type * from "./admin";
export type { KeysetPage, Page, RefusalCode } from "./common";
export type * from "./store";
