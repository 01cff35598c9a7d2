import Medusa from "@medusajs/js-sdk";
import { type Query, searchOf } from "./query";
import { RequestFailed } from "./request-failed";

/** Medusa's own client, for its own resources; it keeps the session. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
});

const BASE_PATH = "/admin/box-office";

/**
 * The box office's own endpoints below `/admin/box-office`, signed in as Medusa's client is, which
 * drops the `code` of a refusal and so can't be used for them.
 *
 * @throws RequestFailed
 */
export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
    send<Answer>("GET", urlOf(path, query), undefined, signal),
  post: <Answer>(path: string, body: object = {}, signal?: AbortSignal) =>
    send<Answer>("POST", urlOf(path), body, signal),
  /** What is sent again with the same key is not done again. */
  postOnce: <Answer>(path: string, body: object, key: string) =>
    send<Answer>("POST", urlOf(path), body, undefined, { "idempotency-key": key }),
  delete: <Answer>(path: string, { query, body }: { query?: Query; body?: object } = {}) =>
    send<Answer>("DELETE", urlOf(path, query), body),
  /** A file that is made of what is sent, to be shown. */
  draw: async (path: string, body: object, signal?: AbortSignal) =>
    (await request("POST", urlOf(path), body, signal)).blob(),
  /** A file for the user's download folder, named by the server. */
  download: async (path: string, query?: Query) => fileOf(await request("GET", urlOf(path, query))),
  /** As {@link download}, where taking it is a deed. */
  take: async (path: string, body: object) => fileOf(await request("POST", urlOf(path), body)),
};

async function fileOf(response: Response) {
  const name = fileNameIn(response.headers.get("content-disposition") ?? "");
  return { name: name ?? "export", content: await response.blob() };
}

/** RFC 6266: in any letters where it has such, else in plain ones. */
function fileNameIn(disposition: string): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/.exec(disposition)?.[1];
}

function urlOf(path: string, query: Query = {}): string {
  const base = (__BACKEND_URL__ || window.location.origin).replace(/\/$/, "");
  return `${base.startsWith("/") ? window.location.origin + base : base}${BASE_PATH}${path}${searchOf(query)}`;
}

async function send<Answer>(
  method: string,
  url: string,
  body?: object,
  signal?: AbortSignal,
  headers?: Record<string, string>,
): Promise<Answer> {
  const response = await request(method, url, body, signal, headers);
  return response.json() as Promise<Answer>;
}

async function request(
  method: string,
  url: string,
  body?: object,
  signal?: AbortSignal,
  headers?: Record<string, string>,
) {
  const isSession = (__AUTH_TYPE__ ?? "session") === "session";
  const token = isSession ? null : await sdk.client.getToken();
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      signal,
      credentials: isSession ? "include" : "omit",
      headers: {
        accept: "application/json",
        ...(body && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailed(String(error), 0);
  }
  if (!response.ok) {
    const answer = (await response.json().catch(() => ({}))) as { message?: string; code?: string };
    throw new RequestFailed(
      answer.message ?? response.statusText,
      response.status,
      answer.code,
      answer,
    );
  }
  return response;
}
