/**
 * What a picture file carries with it: the tokens of styles/tokens.css as values for both colour schemes, and the
 * drawing rules of styles/pictures.css. A test holds both to be the same as there.
 */
export const standaloneTokens = `
.picture-svg {
  color-scheme: light dark;
  background: var(--paper);
  --paper: #fdfcfa;
  --paper-raised: #ffffff;
  --ink: #1d1b18;
  --ink-soft: #55504a;
  --ink-faint: #6a655d;
  --line: #e2ddd4;
  --accent: #1f5fa8;
  --accent-soft: #e6eef8;
  --band: #efeadf;
}
@media (prefers-color-scheme: dark) {
  .picture-svg {
    --paper: #171614;
    --paper-raised: #1f1d1b;
    --ink: #eeebe5;
    --ink-soft: #c2bcb1;
    --ink-faint: #a39c90;
    --line: #37332e;
    --accent: #8ab8ef;
    --accent-soft: #1d2c3f;
    --band: #2a2723;
  }
}
`;

export const drawingRules = `
.picture-svg text {
  fill: var(--ink);
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
.picture-svg text.picture-soft {
  fill: var(--ink-soft);
}
.picture-svg text.picture-accent-text {
  fill: var(--accent);
}
.picture-svg text.picture-struck {
  text-decoration: line-through;
}
.picture-lane {
  fill: var(--band);
}
.picture-lane-title {
  paint-order: stroke;
  stroke: var(--band);
  stroke-linejoin: round;
  stroke-width: 6;
}
@supports (color: color-mix(in srgb, red, blue)) {
  .picture-lane {
    fill: color-mix(in srgb, var(--band) 55%, var(--paper));
  }
  .picture-lane-title {
    stroke: color-mix(in srgb, var(--band) 55%, var(--paper));
  }
}
.picture-level-box {
  fill: var(--paper-raised);
  stroke: var(--ink-faint);
  stroke-width: 1.25;
}
.picture-partial {
  fill: var(--paper);
  stroke-dasharray: 5 4;
}
.picture-level:has(.picture-partial) text {
  fill: var(--ink-soft);
}
.picture-current .picture-level-box {
  fill: var(--accent-soft);
  stroke: var(--accent);
  stroke-width: 2.5;
}
.picture-variant-box {
  fill: var(--band);
  fill-opacity: 0.55;
}
.picture-tag-box {
  fill: none;
  stroke: var(--ink-faint);
}
.picture-link-line {
  fill: none;
  stroke: var(--ink-soft);
  stroke-width: 1.5;
}
.picture-link-head {
  fill: var(--ink-soft);
}
.picture-link-move .picture-link-line {
  stroke: var(--accent);
  stroke-dasharray: 6 4;
}
.picture-link-move .picture-link-head {
  fill: var(--accent);
}
.picture-link-equivalent .picture-link-line {
  stroke: var(--ink-faint);
  stroke-dasharray: 1 5;
  stroke-linecap: round;
  stroke-width: 2;
}
.picture-leader,
.picture-guide,
.picture-rule {
  stroke: var(--line);
}
.picture-dot {
  fill: var(--ink-faint);
  fill-opacity: 0.5;
}
.picture-jagged {
  fill: none;
  stroke: var(--accent);
  stroke-linecap: round;
  stroke-linejoin: round;
  stroke-width: 2.25;
}
.picture-point,
.picture-score {
  fill: var(--accent);
}
.picture-point-open {
  fill: var(--paper);
  stroke: var(--accent);
  stroke-width: 2;
}
.picture-point-unrated {
  fill: var(--paper);
  stroke: var(--ink-faint);
  stroke-dasharray: 2.5 2;
  stroke-width: 1.5;
}
.picture-not-applicable {
  stroke: var(--ink-faint);
  stroke-linecap: round;
  stroke-width: 1.75;
}
.picture-range {
  fill: var(--accent-soft);
  stroke: var(--accent);
  stroke-width: 1;
}
.picture-second-line {
  fill: none;
  stroke: var(--ink-soft);
  stroke-dasharray: 5 4;
  stroke-width: 1.5;
}
.picture-second-point {
  fill: var(--paper);
  stroke: var(--ink-soft);
  stroke-width: 1.5;
}
.picture-expected-mark {
  stroke: var(--ink);
  stroke-linecap: round;
  stroke-width: 2;
}
.picture-ring,
.picture-axis {
  fill: none;
  stroke: var(--line);
}
.picture-axis-off {
  stroke: var(--ink-faint);
  stroke-dasharray: 2 4;
}
.picture-area {
  fill: var(--accent-soft);
}
.picture-open-band {
  fill: var(--accent);
  fill-opacity: 0.18;
}
.picture-expected-line {
  fill: none;
  stroke: var(--ink);
  stroke-dasharray: 6 4;
  stroke-width: 1.5;
}
.picture-cell {
  fill: none;
}
.picture-cell-described {
  fill: var(--accent);
}
.picture-heat-1 {
  fill-opacity: 0.1;
}
.picture-heat-2 {
  fill-opacity: 0.2;
}
.picture-heat-3 {
  fill-opacity: 0.3;
}
.picture-heat-4 {
  fill-opacity: 0.42;
}
.picture-cell-none,
.picture-cell-same-as {
  stroke: var(--line);
}
.picture-cell-planned,
.picture-cell-missing {
  stroke: var(--ink-faint);
  stroke-dasharray: 3 3;
}
.picture-carried {
  fill: none;
  stroke: var(--ink-faint);
  stroke-linecap: round;
  stroke-linejoin: round;
  stroke-width: 1.25;
}
.picture-band {
  fill: var(--band);
  stroke: var(--line);
}
.picture-band-possible {
  fill: var(--accent-soft);
  stroke: var(--accent);
}
.picture-score-range {
  fill: none;
  stroke: var(--accent);
  stroke-linecap: round;
  stroke-width: 3;
}
.picture-bar-most {
  fill: var(--band);
}
.picture-bar-certain {
  fill: var(--accent);
}
.picture-bar-open {
  fill: var(--accent-soft);
  stroke: var(--accent);
  stroke-dasharray: 3 2;
}
`;
