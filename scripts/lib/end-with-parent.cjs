/** Ends this process when the one that started it (with an IPC channel) is gone; for `node --require`. */
if (process.channel) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 10_000).unref();
  });
  // Listening must not keep a process alive that has finished its work; a worker of jest's is sent its work this way.
  if (!process.argv[1]?.includes("jest-worker")) {
    process.channel.unref();
  }
}
