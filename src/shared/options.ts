import type { z } from "@medusajs/framework/zod";

/**
 * What a shop set in `medusa-config.ts`, checked when it boots.
 *
 * @throws an error that names every wrong option and what is wrong with it, and repeats no value: it may be a secret
 */
export function readOptions<Options extends z.ZodType>(
  whose: string,
  options: Options,
  given: unknown,
): z.infer<Options> {
  const read = options.safeParse(given ?? {});
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `"${issue.path.join(".")}": ${issue.message}`);
  throw new Error(`${whose}: wrong options: ${wrong.join("; ")}`);
}
