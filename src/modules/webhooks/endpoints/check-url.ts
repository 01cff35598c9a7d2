import { addressOf, refusalOf } from "../../../shared/callable-address";
import { invalid } from "../../../shared/errors";

/**
 * The URL as it is stored and called. What a name resolves to is seen at each sending only; an address is judged here
 * too, however it is written (`http://2130706433/`).
 *
 * @throws 400 naming `url`
 */
export function checkUrl(text: string, allowPrivate: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["https:", "http:"].includes(url.protocol)) {
    throw invalid("url: must begin with https://");
  }
  if (url.username || url.password) {
    throw invalid("url: must not contain a user name or a password");
  }
  const isEncrypted = url.protocol === "https:";
  const address = addressOf(url);
  const refusal = address && refusalOf(address, { isEncrypted, allowPrivate });
  if (refusal) throw invalid(`url: ${refusal}`);
  if (!isEncrypted && !allowPrivate) throw invalid("url: must begin with https://");
  url.hash = "";
  return url.href;
}
