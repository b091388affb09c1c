/** The pages' style sheet, served from our own origin. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2733; --soft: #5a6875; --line: #d9e0e6; --page: #f6f8fa; --card: #fff; --accent: #00708c; --warm: #b3541e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6ebf0; --soft: #a3b0bc; --line: #33404c; --page: #12181e; --card: #1a222a; --accent: #5cc8e0; --warm: #f0a272; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 56rem; margin: 0 auto; padding: 1.25rem; }
header { display: flex; justify-content: space-between; align-items: center; padding-bottom: 0; }
main.narrow { max-width: 26rem; padding-top: 14vh; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .75rem; color: var(--soft); font-weight: 600; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin-bottom: 1rem; overflow-x: auto; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 0; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 2rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { border-top: 0; color: var(--soft); font-size: .875rem; }
code { font: .9em ui-monospace, monospace; }
.chart { width: 100%; height: auto; }
.chart text { fill: var(--soft); font-size: 11px; }
.chart .grid { stroke: var(--line); }
.chart polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.chart .median { stroke: var(--accent); }
.chart .low { stroke: var(--warm); stroke-dasharray: 5 4; }
.legend { margin: 0; color: var(--soft); font-size: .875rem; }
.key { display: inline-block; width: 1.5rem; border-top: 3px solid var(--accent); vertical-align: middle; }
.key.low { border-top: 3px dashed var(--warm); margin-left: 1rem; }
label { display: block; margin-bottom: .25rem; }
input { width: 100%; padding: .6rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .5rem; }
button { margin-top: .75rem; padding: .55rem 1.1rem; font: inherit; border: 0; border-radius: .5rem; background: var(--accent); color: var(--page); cursor: pointer; }
button.quiet { margin: 0; background: none; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.alert { border-left: 4px solid var(--warm); padding-left: .75rem; }
.note { color: var(--soft); font-size: .875rem; }
`;
