import type { Locale } from "../../../shared/locales";
import { da } from "./da";
import { en } from "./en";
import { nb } from "./nb";
import type { LanguageTemplates } from "./template";
import { uk } from "./uk";

export const LANGUAGES: Readonly<Record<Locale, LanguageTemplates>> = { en, nb, da, uk };
