import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type MailSink = {
  env: Record<string, string>;
  taken: () => number;
  stop: () => Promise<void>;
};

/** A mail server on loopback that takes every mail and keeps none; `env` sends a shop's mails there. */
export async function startMailSink(): Promise<MailSink> {
  let taken = 0;
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, _session, done) {
      stream.resume().once("end", () => {
        taken++;
        done();
      });
    },
  });
  server.on("error", () => {
    // A shop that is stopped hangs up.
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    env: { SMTP_HOST: "127.0.0.1", SMTP_PORT: String(port) },
    taken: () => taken,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
