/** What a colour has to be told from: the light and the dark ground of Medusa's admin. */
export const GROUNDS = { light: "#ffffff", dark: "#18181b" } as const;

export type Ground = keyof typeof GROUNDS;

/** WCAG 2.2, 1.4.11: what a thing is known by needs this much. */
const GRAPHICAL_CONTRAST = 3;

/** Colours that can be told from both grounds. */
export const SWATCHES = {
  blue: "#2563eb",
  cyan: "#0891b2",
  green: "#16a34a",
  olive: "#65830f",
  amber: "#b7791f",
  orange: "#ea580c",
  red: "#dc2626",
  pink: "#db2777",
  purple: "#9333ea",
  grey: "#71717a",
} as const;

export type Swatch = keyof typeof SWATCHES;

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The contrast ratio of WCAG, 1 to 21, of two colours `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** The grounds on which a dot of this colour is hard to see. */
export function hardToSeeOn(colour: string): Ground[] {
  return (Object.keys(GROUNDS) as Ground[]).filter(
    (ground) => contrast(colour, GROUNDS[ground]) < GRAPHICAL_CONTRAST,
  );
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
