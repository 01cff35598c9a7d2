/** E.164: a plus, the country's code, the number; 15 digits at most. */
export const E164 = /^\+[1-9]\d{6,14}$/;

/** The number in E.164; undefined where it doesn't say its country. */
export function toE164(written: string | null | undefined): string | undefined {
  const number = (written ?? "").replaceAll(/[\s()./-]/g, "").replace(/^00/, "+");
  return E164.test(number) ? number : undefined;
}
