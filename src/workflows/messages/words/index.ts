import type { Locale } from "../../../shared/locales";
import { da } from "./da";
import { en, type MessageWords } from "./en";
import { nb } from "./nb";
import { uk } from "./uk";

export const MESSAGE_WORDS: Readonly<Record<Locale, MessageWords>> = { en, nb, da, uk };
