/** The look of the holder's pages: for phones first, light and dark, contrast AA (WCAG 2.2). */
export const STYLE = `
:root {
  color-scheme: light dark;
  --backdrop: #eceef1; --card: #fff; --ink: #15181d; --muted: #555c67; --line: #c9cdd4; --field: #7b828d;
  --action: #15181d; --on-action: #fff;
  --good: #0a5c33; --good-back: #dff3e6;
  --wait: #734600; --wait-back: #fdeecb;
  --bad: #9c1a1a; --bad-back: #fde4e4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --backdrop: #0d0f12; --card: #191c21; --ink: #f1f3f5; --muted: #a9b0bb; --line: #3a3f48; --field: #7d8591;
    --action: #f1f3f5; --on-action: #15181d;
    --good: #86e0ab; --good-back: #10321f;
    --wait: #ffcf75; --wait-back: #3a2a08;
    --bad: #ffa8a8; --bad-back: #451818;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 1rem; min-height: 100vh; background: var(--backdrop); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  -webkit-text-size-adjust: 100%; overflow-wrap: anywhere;
}
main { max-width: 27rem; margin: 0 auto; }
h1 { margin: 0; font-size: clamp(1.35rem, 1rem + 2.2vw, 1.75rem); line-height: 1.2; text-wrap: balance; hyphens: auto; }
h2 { margin: 0; font-size: 1.0625rem; }
p { margin: 0; }
h2 + p { margin-top: .375rem; }
.card { background: var(--card); border-radius: 1.25rem; overflow: hidden; }
.card + .card { margin-top: 1rem; }
.part { padding: 1.5rem; }
.occasion { border-top: .625rem solid var(--ink); display: grid; gap: 1.125rem; }
.session { margin-top: .25rem; color: var(--muted); }
.strong { font-weight: 600; }
.muted { color: var(--muted); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1rem 1.25rem; margin: 0; }
.facts div { min-width: 0; }
dt { color: var(--muted); font-size: .8125rem; }
dd { margin: 0; font-weight: 600; }
.admission { position: relative; border-top: 2px dashed var(--line); text-align: center; display: grid; gap: 1rem; justify-items: center; }
.admission::before, .admission::after {
  content: ""; position: absolute; top: -.75rem; width: 1.375rem; height: 1.375rem; border-radius: 50%; background: var(--backdrop);
}
.admission::before { left: -.6875rem; }
.admission::after { right: -.6875rem; }
.status { padding: .375rem .875rem; border-radius: 999px; font-weight: 600; }
.status::before, .note::before { margin-right: .5rem; }
.valid { color: var(--good); background: var(--good-back); }
.valid::before { content: "✓"; }
.reserved { color: var(--wait); background: var(--wait-back); }
.reserved::before { content: "…"; }
.cancelled { color: var(--bad); background: var(--bad-back); }
.cancelled::before { content: "✕"; }
.code { width: min(100%, 17rem); padding: .25rem; border-radius: .75rem; background: #fff; }
.code svg { display: block; width: 100%; height: auto; }
.number { font-size: 1.5rem; font-weight: 700; letter-spacing: .04em; font-variant-numeric: tabular-nums; }
.void { text-decoration: line-through; }
.links { display: flex; flex-wrap: wrap; gap: .75rem; justify-content: center; width: 100%; }
.button {
  display: grid; place-items: center; flex: 1 1 auto; padding: .75rem 1rem; border: 1.5px solid var(--action); border-radius: .75rem; background: none;
  color: var(--ink); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer;
}
.primary { background: var(--action); color: var(--on-action); }
:focus-visible { outline: 3px solid #3b82f6; outline-offset: 2px; }
form { display: grid; gap: 1rem; margin-top: 1rem; }
label { display: block; margin-bottom: .25rem; font-size: .875rem; font-weight: 600; }
input {
  width: 100%; padding: .6875rem .75rem; border: 1.5px solid var(--field); border-radius: .625rem; background: var(--card);
  color: var(--ink); font: inherit;
}
[aria-invalid] { border-color: var(--bad); }
.problem { margin-top: .25rem; color: var(--bad); font-size: .875rem; }
.state { display: flex; align-items: baseline; gap: .5rem; font-weight: 600; }
.state svg { flex: none; width: .75rem; height: .75rem; }
.bill { border-top: 1px solid var(--line); display: grid; gap: 1rem; }
.lines { margin: 0; padding: 0; list-style: none; display: grid; gap: .625rem; }
.lines li, .sums div { display: flex; justify-content: space-between; gap: 1rem; }
.lines li :last-child, .sums dd { flex: none; font-variant-numeric: tabular-nums; }
.sums { margin: 0; padding-top: 1rem; border-top: 1px solid var(--line); display: grid; gap: .375rem; }
.sums dt { font-size: 1rem; }
.sums .due { font-size: 1.25rem; }
.sums .due dt { color: var(--ink); font-size: inherit; font-weight: 600; }
.note { margin-top: 1rem; padding: .625rem .875rem; border-radius: .625rem; }
.occasion .note { margin-top: 0; }
@media (min-width: 40rem) { body { padding: 3rem 1rem; } }
`;
