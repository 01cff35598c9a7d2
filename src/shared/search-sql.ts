/**
 * The rule by which words are found, as functions of PostgreSQL, so that columns and questions can't differ in it. Migrations
 * read this file: what was released is not changed, another rule is a function of another name.
 */

/** What parts words: the signs of ASCII and Latin-1, №, general punctuation, that of other scripts, and letters that are apostrophes (Дем’яненко). A database with LC_CTYPE=C knows no letters but English ones, so it is not asked what a letter is. */
export const NO_WORD =
  "[\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00A9\\u00AB-\\u00AC\\u00AE-\\u00B1\\u00B4\\u00B6-\\u00B8\\u00BB-\\u00BF\\u02B9-\\u02BF\\u2000-\\u200B\\u2010-\\u2029\\u202F-\\u205F\\u2116\\u2E00-\\u2E7F\\u3000-\\u303F]+";

/** Accents, points and other marks on a letter. Vowels of Indic scripts are marks too, and parts of the word: they stay. */
export const MARKS =
  "[\\u00AD\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u05BF-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u093C\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u20D0-\\u20FF\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFEFF]+";

/** Letters that are written without their stroke or dot by who lacks them, and the two forms of sigma. */
export const ALIKE = { ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ŧ: "t", ı: "i", ς: "σ" };

/** Written out as two letters. */
export const TWO_LETTERS = { ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/** Latin, Greek, Cyrillic and Armenian. */
const SCRIPTS_WITH_CAPITALS = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x531, 0x556],
  [0x1e9e, 0x1e9e],
] as const;

const isOne = (text: string) => Array.from(text).length === 1;

/** Capitals that no accent makes: what lower case is must not hang on the language of the database, as it does of I. */
const CAPITALS = SCRIPTS_WITH_CAPITALS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
).filter((letter) => {
  const small = letter.toLowerCase();
  return small !== letter && isOne(small) && letter.normalize("NFKD") === letter;
});

const alike = (letter: string) =>
  Object.hasOwn(ALIKE, letter) ? ALIKE[letter as keyof typeof ALIKE] : letter;

const FROM = [...CAPITALS, ...Object.keys(ALIKE)].join("");
const TO = [...CAPITALS.map((letter) => alike(letter.toLowerCase())), ...Object.values(ALIKE)].join(
  "",
);

const inTwoLetters = (sql: string) =>
  Object.entries(TWO_LETTERS).reduce(
    (inner, [letter, two]) => `replace(${inner}, '${letter}', '${two}')`,
    sql,
  );

/** SQL: the text in lower case and without accents, the same for all ways to write it in Unicode. */
const folded = (text: string) => {
  const bare = `lower(regexp_replace(normalize(${text}, NFKD), '${MARKS}', '', 'g') COLLATE "C")`;
  return `(CASE WHEN ${text} ~ '[^\\u0001-\\u007F]' THEN ${inTwoLetters(`translate(${bare}, '${FROM}', '${TO}')`)} ELSE lower(${text} COLLATE "C") END)`;
};

/** SQL: the words of a text; one of more characters than a name has is known by its beginning. */
const wordsOf = (text: string) => `ARRAY (
    SELECT left(word, 255) FROM regexp_split_to_table(
      ${folded(`regexp_replace(left(${text}, 10000), '${NO_WORD}', ' ', 'g')`)}, '${NO_WORD}'
    ) AS word WHERE word <> '')`;

const AS = "LANGUAGE sql IMMUTABLE PARALLEL SAFE AS";

/** Each stands for itself and calls no other: a dump is restored without a search path. */
export const SEARCH_FUNCTIONS = [
  // For a text in which something is looked for anywhere.
  `CREATE OR REPLACE FUNCTION box_office_folded(given text) RETURNS text ${AS} $$
  SELECT ${folded("given")} $$`,
  // For a column: the words of a text.
  `CREATE OR REPLACE FUNCTION box_office_words(given text) RETURNS tsvector ${AS} $$
  SELECT array_to_tsvector(${wordsOf("given")}) $$`,
  // For a question: each of these words, at the beginning of one; null when there is none.
  `CREATE OR REPLACE FUNCTION box_office_beginnings(given text) RETURNS tsquery ${AS} $$
  SELECT string_agg('''' || replace(part, '''', '') || ''':*', ' & ')::tsquery FROM unnest(${wordsOf("given")}) AS part $$`,
];

/** The last module that goes takes the functions with it. */
export const DROP_SEARCH_FUNCTIONS = `
DO $$
BEGIN
  DROP FUNCTION IF EXISTS box_office_folded(text), box_office_words(text), box_office_beginnings(text);
EXCEPTION WHEN dependent_objects_still_exist THEN
  NULL;
END $$`;
