import axios, { AxiosError, type AxiosResponse, type Method } from "axios";
import { checkAnswers } from "../../../integration-tests/fixtures/contract";

type Answered = { status: number; data: unknown; type?: string; isFollowed?: boolean };

/** What is complained of when a store answers a request so. */
async function complaints(request: string, answered: Answered): Promise<string[]> {
  const { status, data, type = "application/json; charset=utf-8", isFollowed } = answered;
  const [method, url] = request.split(" ") as [Method, string];
  const api = axios.create({
    adapter: async (config) => {
      const response = {
        config,
        status,
        data,
        statusText: "",
        headers: { "content-type": type },
        request: { _redirectable: { _redirectCount: isFollowed ? 1 : 0 } },
      } satisfies AxiosResponse;
      if (config.validateStatus?.(status)) return response;
      throw new AxiosError("refused", undefined, config, response.request, response);
    },
  });
  const takeComplaints = checkAnswers(api);
  await api.request({ method, url: `http://localhost:9000${url}` }).catch((error) => {
    if (!axios.isAxiosError(error)) throw error;
  });
  const taken = takeComplaints();
  expect(takeComplaints()).toEqual([]);
  return taken;
}

const REMOVE = "DELETE /admin/box-office/webhooks/bowh_1";
const REMOVED = { id: "bowh_1", object: "webhook", deleted: true };
const COMPLETE = "POST /store/carts/cart_1/complete";
const refused = (code: string, status = 400) => ({
  status,
  data: { type: "not_allowed", message: "No", code },
});

describe("the checker of answers", () => {
  it.each<[string, string, Answered]>([
    ["a documented answer", REMOVE, { status: 200, data: REMOVED }],
    ["one with a query", `${REMOVE}?a=1`, { status: 200, data: REMOVED }],
    ["a documented error", REMOVE, { status: 404, data: { type: "not_found", message: "No" } }],
    ["a documented code", "DELETE /admin/box-office/events/boev_1", refused("has_sales")],
    ["a fault", REMOVE, { status: 500, data: {} }],
    ["what Medusa says on its own route", COMPLETE, { status: 200, data: { type: "order" } }],
    ["a code that we add to Medusa's route", COMPLETE, refused("seats_unavailable")],
    [
      "a lost database where we add no code of our own",
      "POST /admin/orders/order_1/transfer/guest",
      refused("database_unavailable", 503),
    ],
    ["a route of nobody's", "GET /store/box-office/nowhere", { status: 404, data: "" }],
    ["what a redirect led to", REMOVE, { status: 200, data: "<html>", isFollowed: true }],
  ])("lets %s pass", async (_, request, answered) => {
    expect(await complaints(request, answered)).toEqual([]);
  });

  it.each<[string, string, Answered, string]>([
    ["an unknown code", REMOVE, refused("has_sales"), "400 has_sales: its contract refuses no"],
    [
      "a code that nobody declares",
      REMOVE,
      refused("made_up"),
      "400 made_up: its contract refuses no",
    ],
    [
      "a code with another status than its own",
      "DELETE /admin/box-office/events/boev_1",
      refused("has_sales", 404),
      "404 has_sales: its contract refuses no",
    ],
    [
      "a code of ours that Medusa's route isn't said to have",
      COMPLETE,
      refused("has_sales"),
      "400 has_sales: its contract refuses no",
    ],
    [
      "a code of ours on a route of Medusa's that isn't guarded",
      "POST /store/customers",
      refused("seats_unavailable"),
      "400 seats_unavailable: docs/openapi.json has no such route",
    ],
    [
      "an unknown field",
      REMOVE,
      { status: 200, data: { ...REMOVED, secret: "x" } },
      'must NOT have unevaluated properties {"unevaluatedProperty":"secret"}',
    ],
    [
      "an unknown field within a field",
      "GET /admin/box-office/me/preferences",
      { status: 200, data: { preferences: { experience_level: "basic", secret: "x" } } },
      "/preferences must NOT have unevaluated properties",
    ],
    [
      "a missing field",
      REMOVE,
      { status: 200, data: { id: "bowh_1", deleted: true } },
      "must have required property 'object'",
    ],
    [
      "a wrong value",
      REMOVE,
      { status: 200, data: { ...REMOVED, object: "event" } },
      "/object must be equal to constant",
    ],
    ["an unknown status", REMOVE, { status: 418, data: { message: "A teapot" } }, "such status"],
    ["a redirect", REMOVE, { status: 302, data: "" }, '302 ("undefined"): docs/openapi.json knows'],
    ["another media type", REMOVE, { status: 200, data: "x", type: "text/html" }, "with text/html"],
    [
      "an unknown route of ours",
      "GET /store/box-office/nowhere",
      { status: 200, data: {} },
      "get /store/box-office/nowhere answered 200 : docs/openapi.json has no such route",
    ],
    [
      "an unknown method of a route of ours",
      "PUT /admin/box-office/webhooks/bowh_1",
      { status: 200, data: {} },
      "docs/openapi.json has no such route",
    ],
  ])("complains of %s", async (_, request, answered, complaint) => {
    expect(await complaints(request, answered)).toEqual([expect.stringContaining(complaint)]);
  });
});
