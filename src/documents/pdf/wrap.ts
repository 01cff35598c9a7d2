/** The width of a text, in the unit of the width to fill. */
export type Measure = (text: string) => number;

export type Wrapped = {
  /** They add up to the text: blanks stay at the ends of lines. */
  lines: string[];
  /** A word was too long for a line and had to be cut. */
  broken: boolean;
};

const graphemes = new Intl.Segmenter();
/** A line may end after a blank, a hyphen, a dash or a slash. */
const AFTER_BREAK = /(?<=[ \-–—/])/;

/** The text in lines that are no wider than `width`, blanks at their ends aside. */
export function wrapText(text: string, width: number, measure: Measure): Wrapped {
  const fits = (line: string) => measure(line.trimEnd()) <= width;
  const lines: string[] = [];
  let broken = false;
  let line = "";
  for (const word of text.split(AFTER_BREAK)) {
    if (fits(line + word)) {
      line += word;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (!fits(line)) {
      const start = longestStart(line, fits);
      lines.push(start);
      line = line.slice(start.length);
      broken = true;
    }
  }
  if (line) lines.push(line);
  return { lines, broken };
}

/** The text in as few lines as in `width`, as even as they can be: the last line is no lonely word. */
export function wrapEvenly(text: string, width: number, measure: Measure): Wrapped {
  const widest = wrapText(text, width, measure);
  if (widest.broken || widest.lines.length < 2) return widest;
  let best = widest;
  let tooNarrow = width / 2;
  let wideEnough = width;
  while (wideEnough - tooNarrow > 1) {
    const middle = (tooNarrow + wideEnough) / 2;
    const narrower = wrapText(text, middle, measure);
    if (narrower.lines.length > widest.lines.length || narrower.broken) tooNarrow = middle;
    else {
      wideEnough = middle;
      best = narrower;
    }
  }
  return best;
}

/** The beginning of the text that goes into `width` with an ellipsis after it. */
export function shorten(text: string, width: number, measure: Measure): string {
  const shortened = (start: string) => `${start.trimEnd()}…`;
  return shortened(longestStart(text, (start) => measure(shortened(start)) <= width));
}

/** The longest beginning of the text that fits, one character at least. */
function longestStart(text: string, fits: (start: string) => boolean): string {
  const ends = Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
  let longest = 0;
  let tooLong = ends.length;
  while (tooLong - longest > 1) {
    const middle = Math.floor((longest + tooLong) / 2);
    if (fits(text.slice(0, ends[middle]))) longest = middle;
    else tooLong = middle;
  }
  return text.slice(0, ends[longest]);
}
