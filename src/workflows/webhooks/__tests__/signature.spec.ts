import { Webhook } from "standardwebhooks";
import { signedHeaders } from "../signature";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OLD_SECRET = `whsec_${Buffer.alloc(64, 7).toString("base64")}`;
const message = { message_id: "bolog_1-placed", body: '{"type":"order.placed","name":"Їжакевич"}' };

describe("the signature of a webhook", () => {
  it("E5: is the one of the specification's example", () => {
    const headers = signedHeaders(
      [SECRET],
      { message_id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' },
      new Date(1614265330_000),
    );
    expect(headers).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("E5: a receiver with another's library verifies it, with the new secret and with the one before", () => {
    const headers = signedHeaders([SECRET, OLD_SECRET], message, new Date());
    for (const secret of [SECRET, OLD_SECRET]) {
      expect(new Webhook(secret).verify(message.body, headers)).toEqual(JSON.parse(message.body));
    }
  });

  it("E5: a changed body, id or time, or another secret, is found out", () => {
    const headers = signedHeaders([SECRET], message, new Date());
    const verify = (body: string, more = {}, secret = SECRET) =>
      new Webhook(secret).verify(body, { ...headers, ...more });
    expect(() => verify(`${message.body} `)).toThrow();
    expect(() => verify(message.body, { "webhook-id": "bolog_2-placed" })).toThrow();
    expect(() => verify(message.body, {}, OLD_SECRET)).toThrow();
    const anHourAgo = signedHeaders([SECRET], message, new Date(Date.now() - 3600_000));
    expect(() => new Webhook(SECRET).verify(message.body, anHourAgo)).toThrow();
  });
});
