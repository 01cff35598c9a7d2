import { lookup } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { refusalOf } from "../../shared/callable-address";

export type Post = {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** For all of it: the name's resolution, the connection, the answer to its last byte. */
  timeout_seconds: number;
  allow_private: boolean;
};

export type Answer = { status: number; text: string };

/** More of an answer nobody reads. */
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Posts to an address that a user has chosen, without lending them the server's place in its network: the name is
 * resolved once, every address it has must be one that may be called, and the connection goes to just those. Follows
 * no redirect: a 3xx is an answer like any other.
 *
 * @throws an error whose message says why there is no answer
 */
export function postSafely(post: Post): Promise<Answer> {
  const signal = AbortSignal.timeout(post.timeout_seconds * 1000);
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new Error(`There was no complete answer within ${post.timeout_seconds} seconds`)),
    );
  });
  return Promise.race([exchange(post, signal), tooLate]);
}

async function exchange(post: Post, signal: AbortSignal): Promise<Answer> {
  const url = new URL(post.url);
  const response = await send(url, post, await addressesOf(url, post.allow_private), signal);
  return { status: response.statusCode ?? 0, text: await beginningOf(response) };
}

type Address = { address: string; family: number };

async function addressesOf(url: URL, allowPrivate: boolean): Promise<Address[]> {
  const isEncrypted = url.protocol === "https:";
  const addresses = await lookup(url.hostname.replace(/^\[(.*)\]$/, "$1"), { all: true });
  for (const { address } of addresses) {
    const refusal = refusalOf(address, { isEncrypted, allowPrivate });
    if (refusal) throw new Error(`The address was refused: ${refusal}`);
  }
  return addresses;
}

function send(
  url: URL,
  { headers, body }: Post,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      // Of its own: no connection that was opened for others, and no proxy.
      agent: false,
      lookup: answering(addresses),
      signal,
    });
    request.once("response", resolve);
    request.on("error", reject);
    // A receiver that switches the protocol gives neither an answer nor an error.
    request.once("close", () => reject(new Error("The connection ended without an answer")));
    request.end(body);
  });
}

/** The resolver of one connection: it knows the addresses that were judged, and asks nobody again. */
function answering(addresses: readonly Address[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses as [Address];
    if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

/** The beginning of a body; the rest is not waited for. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString();
}
