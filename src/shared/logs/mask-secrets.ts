/** Our tokens have 27 characters (`secretToken`); whoever lacks no more than seven of one could try for the rest. */
const MIN_SECRET_LENGTH = 20;
/** By so much of its end two lines can be told to be about the same secret; 138 bits stay unsaid. */
const TAIL_LENGTH = 4;

/** A letter, digit, `-` or `_` as it is, or percent-encoded once or more often (`%41`, `%2541`). */
const SIGN = "[\\w-]|%(?:25)*(?:2d|3\\d|4[1-9a-f]|5[\\daf]|6[1-9a-f]|7[\\da])";
/** A word of such signs, or any other percent-encoded character, which ends a word. */
const WORDS = new RegExp(`((?:${SIGN})+)|%(?:25)*[\\da-f]{2}`, "gi");

/** What stands where the pages and routes of links have their token. Below `/admin` and `/app` it is an id. */
const TOKEN_IN_PATH =
  /(\/box-office(?<!\/(?:admin|app|store)\/*\/box-office)\/+(?:tickets|pay|invoices|gift-cards|unsubscribe)\/+|\/store\/+box-office\/+(?:tickets|payment-links)\/+)(?!…)([^/?#\s"'<>:;,()]+)/gi;
/** A `/`, as it is or in an address within an address. */
const SLASH = "(?:/|%(?:25)*2f)";
/** What stands in one part of a path, also of an address within an address. */
const PART = `((?:(?!%(?:25)*(?:2f|3f|23|26))[^/?&#\\s"'<>:;,()])+)`;
/** The token by which an order is given to another customer, in a storefront's address; Medusa's own routes have words there. */
const TRANSFER_TOKEN = new RegExp(
  `(${SLASH}transfer${SLASH}+)(?!…|(?:request|accept|decline|cancel|guest)(?![\\w-]))${PART}`,
  "gi",
);
const PARAMETER = /([?&])([^=?&#\s"'<>]+)=(?!…)([^&#\s"'<>]+)/g;
const SECRET_PARAMETER = /(?:token|secret|password|signature)$|^code$/i;
/** Key of a webhook's signature: base64, whose `+` and `/` end a word. */
const WEBHOOK_SECRET = /whsec_[\w+/=%-]+/gi;
/** A gift card's code as it is printed. */
const CARD_CODE = /(?<![\w-])(?:[\dA-Z]{4}-){3}([\dA-Z]{4})(?![\w-])/g;
/** One as somebody types it, where one is looked for. Without hyphens and digits it would be a word. */
const TYPED_CARD_CODE =
  /(?<![\w-])(?:(?:[\da-z]{4}[-\s+]){3}|(?=[\da-z]{0,15}\d)[\da-z]{12})([\da-z]{4})(?![\w-])/i;
const CARD_PARAMETER = /^q$|card|code$/i;
const CARD_IN_PATH = new RegExp(`(gift[-_]?cards?${SLASH}+)(?!…)${PART}`, "gi");

/** The id of a cart opens the cart and, for a day, its order. */
const CART_ID = /cart_[\da-z]{20,}/i;
/** Medusa's ids and those made of them, such as `order_01K…` and `auto-01K…`. */
const MEDUSA_ID = /^[a-z]+(?:[_-][a-z]+)*[_-][\dA-Z]{26}$/;
/** `guardCompletion`, `Migration20261121190000`, `core_flows_1` */
const NAME_OF_CODE = /^[-_]*[A-Z]?[a-z]+(?:[A-Z][a-z]+|[-_]+[A-Z]?[a-z]+)*[-_]*\d*$/;
/** Letters to a word; of a million tokens four look like a name of such. */
const MIN_MEAN_WORD_LENGTH = 4;

/**
 * The text (a URL, a line of a log) without the keys in it: the tokens of tickets, orders, payments and transfers, the
 * ids of carts, codes of gift cards, and what queries carry as `token`, `secret` or `code`, however it is spelled, encoded or cut. Of a long one the
 * last four characters stay, after `…`. What has none is given back as it is. Masking twice changes nothing more.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(TOKEN_IN_PATH, (_, path, token) => path + masked(token))
    .replace(TRANSFER_TOKEN, (_, path, token) => path + masked(token))
    .replace(CARD_IN_PATH, (_, path, part) => path + withoutCardCode(part))
    .replace(PARAMETER, (_, sign, name, value) => `${sign}${name}=${maskedValue(name, value)}`)
    .replace(WEBHOOK_SECRET, "whsec_…")
    .replace(CARD_CODE, "…$1")
    .replace(WORDS, (whole, word) => (word && isSecret(decoded(word)) ? masked(word) : whole));
}

/**
 * Looks drawn by lot, as tokens are: long, capitals and small letters mixed, neither an id nor a name in code. A token
 * that {@link secretToken} drew always does.
 */
export function isSecret(word: string): boolean {
  if (CART_ID.test(word)) return true;
  const isMixed = /[a-z]/.test(word) && /[A-Z]/.test(word);
  return (
    isMixed && word.length >= MIN_SECRET_LENGTH && !MEDUSA_ID.test(word) && !isNameOfCode(word)
  );
}

function isNameOfCode(word: string): boolean {
  if (!NAME_OF_CODE.test(word)) return false;
  const words = word.match(/[A-Z]?[a-z]+/g) ?? [];
  return words.join("").length >= MIN_MEAN_WORD_LENGTH * words.length;
}

function masked(secret: string): string {
  const word = decoded(secret);
  if (!/^[\w-]+$/.test(word) || !isSecret(word)) return "…";
  return `${CART_ID.test(word) ? "cart_" : ""}…${word.slice(-TAIL_LENGTH)}`;
}

function maskedValue(parameter: string, value: string): string {
  const name = decoded(parameter).replace(/\[.*$/s, "");
  if (SECRET_PARAMETER.test(name)) return masked(value);
  return CARD_PARAMETER.test(name) ? withoutCardCode(value) : value;
}

/** What stands beside a code goes with it: decoded, it might end the line. */
function withoutCardCode(value: string): string {
  const [, tail] = TYPED_CARD_CODE.exec(decoded(value)) ?? [];
  return tail ? `…${tail}` : value;
}

/** Percent-decoded to the end, of what is ASCII. */
function decoded(text: string): string {
  return text.replace(/%(?:25)*([0-7][\da-f])/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
