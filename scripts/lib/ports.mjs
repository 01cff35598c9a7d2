import net from "node:net";

/** A TCP port of the loopback address that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Why a port can't be listened on (an error code such as EADDRINUSE), or undefined when it can. */
export async function portProblem(port, host) {
  const hosts = [host, "127.0.0.1", "::1"];
  for (const address of hosts) {
    const code = await tryToListen(port, address);
    // A machine without IPv6 has no ::1; that keeps nobody from listening.
    if (code && !["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"].includes(code)) {
      return code;
    }
  }
  return undefined;
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
