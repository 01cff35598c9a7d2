/** Ends this process when the one that started it (with an IPC channel) is gone; for `node --require`. */
if (process.channel) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 10_000).unref();
  });
  // Listening must not keep a process alive that has finished its work.
  process.channel.unref();
}
