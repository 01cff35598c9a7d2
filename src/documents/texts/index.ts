import type { DocumentLocale } from "../locale";
import { da } from "./da";
import { type DocumentTexts, en } from "./en";
import { nb } from "./nb";
import { uk } from "./uk";

export const TEXTS: Record<DocumentLocale, DocumentTexts> = { en, nb, da, uk };
