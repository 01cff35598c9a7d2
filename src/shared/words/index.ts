import type { Locale } from "../locales";
import { da } from "./da";
import { en, type Words } from "./en";
import { nb } from "./nb";
import { uk } from "./uk";

export const WORDS: Readonly<Record<Locale, Words>> = { en, nb, da, uk };
