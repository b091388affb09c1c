/** The style sheet of the pages. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #17212b; --soft: #55636f; --line: #dde4ea; --page: #f4f7f9; --card: #ffffff; --accent: #00687f; --on-accent: #ffffff;
  --warm: #a9480f; --good: #1b7a43; --fair: #7a5b00; --poor: #a9480f; --bad: #b3261e;
  --good-wash: #e4f4ea; --fair-wash: #fbf3d8; --poor-wash: #fcebdd; --bad-wash: #fce8e6; --wash: #e6f2f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7edf2; --soft: #a5b3bf; --line: #2c3843; --page: #0f151a; --card: #182028; --accent: #62cbe2; --on-accent: #06222a;
    --warm: #f2a46f; --good: #6fd398; --fair: #e6c65a; --poor: #f2a46f; --bad: #ff8f85;
    --good-wash: #16301f; --fair-wash: #332b10; --poor-wash: #38220f; --bad-wash: #3b1a18; --wash: #14303a;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); text-underline-offset: .2em; }
h1, h2, h3, p { margin: 0 0 .6rem; }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.01em; }
.given { overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; font-weight: 650; }
h3 { font-size: .95rem; font-weight: 600; }
code { font: .85em ui-monospace, "SF Mono", Menlo, monospace; }
pre { width: max-content; min-width: 100%; margin: 0; padding: .8rem 1rem; background: var(--page); border: 1px solid var(--line); border-radius: .6rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
.soft { color: var(--soft); font-size: .9rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; background: var(--card); padding: .5rem; }

.bar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .75rem max(1.25rem, calc((100vw - 64rem) / 2)); background: var(--card); border-bottom: 1px solid var(--line); }
.bar nav a, .brand { white-space: nowrap; }
.bar nav { display: flex; gap: 1rem; align-items: center; }
.brand { display: flex; gap: .6rem; align-items: center; font-weight: 650; color: var(--ink); text-decoration: none; }
main { max-width: 66.5rem; margin: 0 auto; padding: 1.25rem; display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
footer { max-width: 66.5rem; margin: 0 auto; padding: 0 1.25rem 2.5rem; display: flex; gap: 1.25rem; font-size: .9rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: 1.25rem 1.4rem; min-width: 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; align-items: start; }
.stack { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.narrow { max-width: 27rem; margin: 10vh auto 0; width: 100%; }
.prose { max-width: 46rem; margin: 0 auto; width: 100%; }
.prose h2 { margin-top: 1.5rem; }
.links { display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; margin: 0; }
.title-row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 1.5rem; align-items: baseline; margin-bottom: .6rem; } .title-row h2 { margin: 0; }
.windows a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
.note { color: var(--soft); font-size: .85rem; margin: 0; }

.headline { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1.25rem 2rem; align-items: center; }
.headline-text h1 { font-size: 1.15rem; font-weight: 600; overflow-wrap: anywhere; }
.verdict { font-size: 1.75rem; line-height: 1.25; font-weight: 700; letter-spacing: -.01em; } .verdict.bad { color: var(--bad); } .verdict.good { color: var(--good); }
.verdict .change { font-size: 1rem; font-weight: 600; margin-left: .5rem; }
.headline-score { display: flex; align-items: center; gap: 1rem; grid-column: 2; }
.headline-score p { margin: 0; font-weight: 600; max-width: 9rem; }
.headline-score p span { display: block; font-weight: 400; }
.tiles { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem; margin: 0; }
.prose .tiles, .prose .scroll { margin-bottom: .75rem; }
.tiles > div { display: flex; flex-direction: column; justify-content: space-between; background: var(--page); border-radius: .7rem; padding: .75rem 1rem; }
.tiles dt { color: var(--soft); font-size: .85rem; }
.tiles dd { margin: 0; font-size: 1.6rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }

.gauge { position: relative; width: 7.5rem; height: 7.5rem; --tone: var(--good); }
.gauge.fair { --tone: var(--fair); } .gauge.poor { --tone: var(--poor); } .gauge.bad { --tone: var(--bad); }
.gauge svg { width: 100%; height: 100%; }
.gauge circle { fill: none; stroke-width: 10; }
.gauge-all { stroke: var(--line); }
.gauge-part { stroke: var(--tone); stroke-linecap: round; }
.gauge p { position: absolute; inset: 0; display: grid; place-content: center; text-align: center; max-width: none; }
.gauge strong { font-size: 2.1rem; line-height: 1; font-variant-numeric: tabular-nums; }
.gauge p span { color: var(--soft); font-size: .75rem; }

.cards { list-style: none; margin: .8rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .8rem; }
.cards li { border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: .7rem; padding: .9rem 1rem; }
.cards p { margin: 0; }
.cards .gain { display: inline-block; background: var(--wash); color: var(--accent); font-weight: 650; font-size: .85rem; border-radius: 99rem; padding: .1rem .7rem; margin-bottom: .5rem; }

.scroll + p { margin-top: .8rem; } .scroll { overflow-x: auto; background: none; border: 0; padding: 0; border-radius: 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .95rem; }
th, td { text-align: left; padding: .55rem .9rem .55rem 0; border-top: 1px solid var(--line); font-weight: 400; vertical-align: middle; }
thead th { border-top: 0; color: var(--soft); font-size: .83rem; white-space: nowrap; }
.number { text-align: right; }
.checks th code { display: block; color: var(--soft); overflow-wrap: anywhere; }
.checks th[scope=row] { min-width: 14rem; }
.share { min-width: 10.5rem; }
.share span { display: block; white-space: nowrap; }
.meter { width: 100%; height: 6px; display: block; }
.meter-all { fill: var(--line); } .meter-part { fill: var(--accent); } .meter-part.range { opacity: .45; }
.spark { width: 120px; height: 28px; display: block; }
.spark polyline { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.spark circle { fill: var(--accent); }
.spark rect { fill: var(--accent); opacity: .35; }
.sign { display: inline-block; width: 1.2rem; font-weight: 700; } .sign.critical { color: var(--bad); } .sign.major { color: var(--poor); } .sign.minor { color: var(--fair); } .sign.info { color: var(--soft); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.rounding { display: block; font-weight: 400; } .course { display: flex; align-items: center; gap: .5rem; font-size: .8rem; color: var(--soft); white-space: nowrap; } .phone-only { display: none; }
.change { white-space: nowrap; } .change.up { color: var(--bad); } .change.down { color: var(--good); } .change.same, .change.first { color: var(--soft); }

figure { margin: 0; }
.trend { width: 100%; height: auto; display: block; } .trend.phone { display: none; }
.trend text { font-size: 12px; fill: var(--soft); } .trend .zone-name { fill: var(--tone); font-weight: 600; }
.trend .good { --tone: var(--good); } .trend .fair { --tone: var(--fair); } .trend .poor { --tone: var(--poor); } .trend .bad { --tone: var(--bad); }
.trend .good .zone { fill: var(--good-wash); } .trend .fair .zone { fill: var(--fair-wash); } .trend .poor .zone { fill: var(--poor-wash); } .trend .bad .zone { fill: var(--bad-wash); }
.trend .grid { stroke: var(--line); } .trend .mark line { stroke: var(--soft); } .trend .mark.dashed line { stroke-dasharray: 4 4; } .trend .mark text { fill: var(--ink); font-size: 14px; }
.trend .goal { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 3; }
.trend .series polyline { fill: none; stroke: var(--tone); stroke-width: 2.5; stroke-linejoin: round; } .trend .series circle { fill: var(--tone); }
.trend .accent { --tone: var(--accent); } .trend .warm { --tone: var(--warm); } .trend .warm polyline { stroke-dasharray: 6 4; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin: .4rem 0; } .key::before { content: ""; display: inline-block; width: 1.4rem; border-top: 3px solid var(--accent); margin-right: .4rem; vertical-align: middle; } .key.warm::before { border-top: 3px dashed var(--warm); } .key.goal::before { border-top: 2px dotted var(--ink); }
.events { list-style: none; margin: 0 0 .6rem; padding: 0; display: grid; gap: .2rem; } .events li { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); overflow-wrap: anywhere; }
.copy { white-space: pre-wrap; overflow-wrap: anywhere; width: auto; min-width: 0; user-select: all; font: inherit; }
details summary { cursor: pointer; color: var(--accent); margin-bottom: .5rem; }
.groups { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1rem 2rem; }
.bars + h3, .groups + h3 { margin-top: 1rem; }
.bars { margin: 0; display: grid; gap: .35rem; }
.bars > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .75rem; align-items: center; font-size: .9rem; }
.bars.wide > div { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.bars dd { margin: 0; display: grid; grid-template-columns: minmax(2rem, 1fr) minmax(3rem, auto); gap: .6rem; align-items: center; }
.bars dd span { text-align: right; font-variant-numeric: tabular-nums; }
.support, .notes { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
.support li { display: grid; grid-template-columns: 5rem 4rem minmax(0, 1fr); gap: .75rem; padding: .45rem .8rem; border-left: 4px solid var(--good); background: var(--page); border-radius: .4rem; }
.support li.ended { border-color: var(--bad); }
.notes li > span { min-width: 0; overflow-wrap: anywhere; } .notes li { display: flex; justify-content: space-between; gap: 1rem; align-items: center; border-top: 1px solid var(--line); padding-top: .4rem; }
.severity { display: inline-block; border-radius: 99rem; padding: .1rem .7rem; font-size: .85rem; font-weight: 600; background: var(--wash); color: var(--accent); }
.severity.critical { background: var(--bad-wash); color: var(--bad); } .severity.major { background: var(--poor-wash); color: var(--poor); } .severity.minor { background: var(--fair-wash); color: var(--fair); }
.answers { margin: 0; display: grid; gap: .2rem; } .answers > div { display: grid; grid-template-columns: 3rem minmax(0, 1fr); }
.answers dt { font-variant-numeric: tabular-nums; color: var(--soft); } .answers dd { margin: 0; }

label { display: block; margin-bottom: .3rem; font-size: .9rem; }
input, select { width: 100%; padding: .55rem .7rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--soft); border-radius: .5rem; }
button { white-space: nowrap; padding: .55rem 1.1rem; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button.quiet { padding: .2rem .3rem; background: none; color: var(--accent); font-weight: 400; }
.line { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-top: .9rem; }
.line label { margin: 0; } .line .grow { flex: 1 1 10rem; } .line button { flex: none; }
.alert { border-left: 4px solid var(--bad); padding: .4rem .8rem; background: var(--bad-wash); }

@media (max-width: 40rem) {
  main { padding: .75rem; gap: .75rem; } section { padding: 1rem; border-radius: .7rem; }
  .headline { grid-template-columns: minmax(0, 1fr); } .headline-score { grid-column: 1; }
  .brand span { font-size: .9rem; } .tiles dd { font-size: 1.3rem; } .verdict { font-size: 1.4rem; }
  .trend.wide, .wide-only { display: none; } .trend.phone, .phone-only { display: block; }
  .groups .bars > div, .bars.wide > div, .share { grid-template-columns: minmax(0, 1fr); min-width: 0; } .bars > div { gap: .1rem .75rem; grid-template-columns: 6.5rem minmax(0, 1fr); } .groups .bars dd span { white-space: nowrap; }
  .support li { grid-template-columns: 5rem minmax(0, 1fr); } .support li span:last-child { grid-column: 1 / -1; }
  table.checks, .checks tbody { display: block; } .checks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .checks tr { display: flex; flex-wrap: wrap; gap: .3rem .9rem; padding: .7rem 0; border-top: 1px solid var(--line); } .checks tr:first-child { border: 0; }
  .checks th[scope=row], .checks td { padding: 0; border: 0; min-width: 0; } .checks th[scope=row], .checks .share { flex: 0 0 100%; } .checks .number { text-align: left; } .checks .change { white-space: normal; } .checks td[data-head]::before { content: attr(data-head) " "; color: var(--soft); }
}
@media (max-width: 22rem) { .bar { flex-wrap: wrap; gap: .3rem 1rem; padding: .6rem .75rem; } }
@media print { .bar nav, form, .windows { display: none; } body { background: none; } section { break-inside: avoid; } details::details-content { content-visibility: visible; height: auto; } }
`;
