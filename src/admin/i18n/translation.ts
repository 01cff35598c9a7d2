type PluralForm = "one" | "few" | "many" | "other";

/** `tickets` for `tickets_one` and `tickets_other`. */
type PluralOf<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : never;
type PluralKey<Key> = Key extends `${string}_${PluralForm}` ? Key : never;

/**
 * The same texts in another language: every key of the English ones, no others, and counted texts in
 * each plural form that the language has.
 */
export type Translation<Source, Forms extends PluralForm = "one" | "other"> = {
  [Key in Exclude<keyof Source, PluralKey<keyof Source>>]: Source[Key] extends string
    ? string
    : Translation<Source[Key], Forms>;
} & { [Key in `${PluralOf<keyof Source>}_${Forms}`]: string };

/** `event.title` for `{ event: { title: "…" } }`; plural forms count as one key. */
export type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string
    ? PluralOf<Key> extends never
      ? Key
      : PluralOf<Key>
    : `${Key}.${KeysOf<Texts[Key]>}`;
}[keyof Texts & string];

export type UkrainianForms = PluralForm;
