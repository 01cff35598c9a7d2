import type { Locale } from "../../shared/locales";
import { da } from "./da";
import { type DocumentTexts, en } from "./en";
import { nb } from "./nb";
import { uk } from "./uk";

export const TEXTS: Record<Locale, DocumentTexts> = { en, nb, da, uk };
