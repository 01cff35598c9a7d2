import { da } from "./da/texts";
import { en } from "./en/texts";
import { nb } from "./nb/texts";
import type { KeysOf } from "./translation";
import { uk } from "./uk/texts";

export type TextKey = KeysOf<typeof en>;

/** What Medusa's admin takes in: our namespace in each of our languages. */
export default {
  en: { boxOffice: en },
  nb: { boxOffice: nb },
  da: { boxOffice: da },
  uk: { boxOffice: uk },
};
