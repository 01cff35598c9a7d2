/** A foreseen failure: its text says what went wrong and what to do, so no stack trace is shown. */
export class Failure extends Error {}

/** Runs a script's main function; a foreseen failure becomes its message and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Failure) {
      console.error(`\n${error.message}`);
    } else {
      console.error(error);
    }
  }
}
