/** The page's style sheet: light and dark, narrow and wide, paper. Its hash is in the page's policy. */
export const STYLE = `
:root {
  --page: #f4f6f8; --card: #fff; --ink: #1a2129; --soft: #55606c; --line: #dfe4ea; --code: #eef1f4;
  --accent: #00708c; --good: #14713a; --fair: #8a5a00; --poor: #b4450c; --bad: #b3202c; --none: #69737e;
  --good-ground: #e2f3e8; --fair-ground: #fbefd5; --poor-ground: #fce8dc; --bad-ground: #fce4e6;
  --shadow: 0 1px 2px rgb(20 30 40 / 6%), 0 4px 16px rgb(20 30 40 / 5%);
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) { :root {
  --page: #0e1216; --card: #171c22; --ink: #e4e9ee; --soft: #a0abb6; --line: #2a323b; --code: #20272f;
  --accent: #5fcbe3; --good: #6bd394; --fair: #eabb5e; --poor: #f59a64; --bad: #ff8a8f; --none: #8d98a3;
  --good-ground: #14301f; --fair-ground: #35290f; --poor-ground: #3a2213; --bad-ground: #3d191d; --shadow: none;
} }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px }
header { padding: 40px 0 20px }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em }
h2 { margin: 0 0 4px; font-size: 1.25rem; letter-spacing: -.01em }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.4 }
h4 { margin: 0 0 6px; font-size: .9rem }
.brand { margin: 0 0 6px; color: var(--accent); font-weight: 700; letter-spacing: .02em }
.lead { margin: 6px 0 0; color: var(--soft) }
.facts { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 14px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .875rem }
section { margin-top: 40px }
.note, .more, .id { color: var(--soft); font-size: .9rem; margin: 0 0 12px }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 20px 22px; margin-top: 12px; box-shadow: var(--shadow) }
.hero { display: grid; grid-template-columns: 250px 1fr 1fr; gap: 16px }
.hero .card { margin: 0 } .hero h2 { font-size: .95rem; color: var(--soft); font-weight: 600; margin-bottom: 8px } .hero h2 ~ h2 { margin-top: 18px }
.score { text-align: center; padding-bottom: 12px }
.band { margin: -6px 0 0; font-weight: 700; font-size: 1.1rem }
.healthy { color: var(--good) } .minor-issues { color: var(--fair) } .needs-attention { color: var(--poor) } .broken { color: var(--bad) } .none { color: var(--none) }
.gauge { display: block; width: 100%; max-width: 210px; margin: 0 auto }
.gauge circle { fill: none; stroke-width: 9; stroke-linecap: round } .gauge .track { stroke: var(--line) } .gauge .hand { stroke: currentColor }
.gauge text { fill: var(--ink); text-anchor: middle; font-weight: 700; letter-spacing: -.02em } .gauge .big { font-size: 36px } .gauge .small { font-size: 21px }
.receipt { width: 100%; border-collapse: collapse; font-family: var(--mono); font-size: .875rem }
.receipt th { text-align: left; font-weight: 400; padding: 3px 8px 3px 0 } .receipt td { text-align: right; white-space: nowrap; padding: 3px 0; vertical-align: top }
.receipt tbody td { border: 0 } .receipt tfoot th, .receipt tfoot td { border-top: 1px solid var(--line); font-weight: 700; padding-top: 6px }
.marks { list-style: none; margin: 0; padding: 0 } .marks .yes span { color: var(--good); font-weight: 700 } .marks .no span { color: var(--bad); font-weight: 700 }
.winner { margin: 0 } .winner + p, .winner + p + p { margin: 4px 0 0; font-size: .9rem; color: var(--soft) }
.alert { border-radius: 10px; padding: 10px 14px; background: var(--fair-ground); color: var(--ink) }
.card.healthy { border-left: 5px solid var(--good); font-weight: 600 }
.finding { border-left: 5px solid var(--none); scroll-margin-top: 16px }
.finding.critical { border-left-color: var(--bad) } .finding.major { border-left-color: var(--poor) } .finding.minor { border-left-color: var(--fair) } .finding.info { border-left-color: var(--accent) }
.finding p { margin: 10px 0 0 } .finding .id { margin-top: 2px } .finding .id code { background: none; padding: 0 } .finding .why { color: var(--soft) } .finding .why strong { color: var(--ink) }
.badge { display: inline-block; border-radius: 6px; padding: 0 8px; font-size: .78rem; font-weight: 700; line-height: 1.65; background: var(--code); color: var(--ink); white-space: nowrap }
.critical .badge, .badge.bad { background: var(--bad-ground); color: var(--bad) } .major .badge { background: var(--poor-ground); color: var(--poor) }
.minor .badge, .badge.warn { background: var(--fair-ground); color: var(--fair) } .badge.good { background: var(--good-ground); color: var(--good) } .info .badge { color: var(--accent) }
.fix p::first-letter, .fix summary::first-letter, .note::first-letter, .fix h4::first-letter, .why strong::first-letter { text-transform: uppercase } .why strong { display: inline-block; margin-right: 2px }
.excerpt { margin-top: 12px; border: 1px solid var(--line); border-radius: 10px; overflow: hidden }
.excerpt p { margin: 0; padding: 5px 12px; font-size: .85rem; background: var(--code) } .excerpt code { background: none; padding: 0 }
.excerpt pre { margin: 0; padding: 9px 12px; font-size: .85rem } .line { display: inline-block; min-width: 2.6em; padding-right: 1em; color: var(--soft); user-select: none }
.fix { margin-top: 16px; border-radius: 10px; background: var(--good-ground); padding: 12px 16px } .fix h4 { color: var(--good) } .fix p { margin: 6px 0; font-size: .92rem }
.fix details { margin: 8px 0 } .fix summary { font-size: .92rem }
code, pre { font-family: var(--mono); font-size: .88em; white-space: pre-wrap; overflow-wrap: anywhere }
code { background: var(--code); border-radius: 5px; padding: 1px 5px; unicode-bidi: isolate }
pre.snippet { position: relative; margin: 8px 0; padding: 11px 14px; border-radius: 8px; background: #11161b; color: #e6ebf0; font-size: .86rem } pre.snippet code { background: none; padding: 0; font-size: 1em }
pre.snippet:has(.copy) { padding-right: 78px }
.copy { position: absolute; top: 6px; right: 6px; border: 1px solid #46525e; border-radius: 6px; background: #222a33; color: #e6ebf0; font: 600 .75rem/1.7 system-ui, sans-serif; padding: 0 9px; cursor: pointer }
a { color: var(--accent) } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
summary { cursor: pointer; font-weight: 600 } .fold { padding: 12px 22px } .fold[open] summary { margin-bottom: 8px }
.chips { display: flex; flex-wrap: wrap; gap: 6px; padding: 0; margin: 8px 0 4px; list-style: none } .pass .chips code::before { content: "✓ "; color: var(--good) }
table { width: 100%; border-collapse: collapse; font-size: .92rem } caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
thead th { text-align: left; font-size: .8rem; color: var(--soft); font-weight: 600; padding: 0 14px 8px 0 }
tbody td { border-top: 1px solid var(--line); padding: 9px 14px 9px 0; vertical-align: top } tr > :last-child { padding-right: 0 }
.aside { color: var(--soft); font-size: .85rem }
.group { display: inline-block; min-width: 26px; text-align: center; border-radius: 6px; font-weight: 700; background: var(--code); border: 2px solid var(--none) }
.g0 { border-color: #00a0c0 } .g1 { border-color: #d9822b } .g2 { border-color: #8a63d2 } .g3 { border-color: #3d9a50 } .g4 { border-color: #cf4b7d } .g5 { border-color: #9c8420 }
.fold + .fold { margin-top: 8px } .lists { padding: 6px 22px } .lists details { padding: 8px 0 } .lists details + details { border-top: 1px solid var(--line) }
.edges { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 14px 22px; list-style: none } .edges .yes > span[aria-hidden] { color: var(--good); font-weight: 700 } .edges .no > span[aria-hidden] { color: var(--bad); font-weight: 700 }
.path { margin: 4px 0; padding-left: 2.2em } .path li { margin: 3px 0 }
.dials { display: grid; grid-template-columns: repeat(5, 1fr); gap: 16px } .dials figure { margin: 0; text-align: center } .dials .gauge { max-width: 132px } .dials .whole { border-right: 1px solid var(--line); padding-right: 16px }
figcaption { font-size: .85rem; color: var(--soft) } figcaption strong { color: var(--ink) } .dials .whole figcaption { color: var(--ink); font-weight: 700 }
.chart { position: relative; height: 270px }
footer { margin-top: 48px; padding-top: 16px; padding-bottom: 40px; color: var(--soft); font-size: .82rem } footer p { margin: 4px 0 }
@media (max-width: 860px) { .hero { grid-template-columns: 1fr 1fr } .score { grid-column: 1 / -1 } .dials { grid-template-columns: 1fr 1fr } .dials .whole { grid-column: 1 / -1; border-right: 0; padding-right: 0 } }
@media (max-width: 600px) {
  main, footer { padding-left: 14px; padding-right: 14px } header { padding-top: 24px } h1 { font-size: 1.6rem } .hero { grid-template-columns: 1fr } .card { padding: 16px } .fold { padding: 12px 16px } section { margin-top: 30px }
  section table, section tbody, section tr, section td { display: block } section thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  section tr { border-top: 1px solid var(--line); padding: 8px 0 } section tr:first-child { border-top: 0 } section tbody td { border: 0; padding: 3px 0 } section td::before { content: attr(data-head) " "; color: var(--soft); font-size: .8rem; margin-right: 6px }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #111; --soft: #444; --line: #ccc; --code: #f1f3f5; --accent: #00566b; --good: #0f5c2e; --fair: #6e4800; --poor: #8f3507; --bad: #8e1520; --none: #555;
    --good-ground: #f0f7f2; --fair-ground: #faf3e4; --poor-ground: #fbefe7; --bad-ground: #fbecee; --shadow: none; color-scheme: light; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  body { font-size: 10.5pt } main, footer { max-width: none; padding: 0 } header { padding-top: 0 } .hero { grid-template-columns: 170px 1fr 1fr } .score { grid-column: auto } .gauge { max-width: 130px } .dials { grid-template-columns: repeat(5, 1fr) } .dials .whole { grid-column: auto } .dials .gauge { max-width: 90px } .copy { display: none }
  .card { border-radius: 6px; padding: 12px 14px } .finding, .hero, .dials, .chart, tr { break-inside: avoid } h2, h3 { break-after: avoid } section { margin-top: 22px }
  pre.snippet { background: #f6f8fa; color: #111; border: 1px solid #ccc } details::details-content { content-visibility: visible; display: block; height: auto }
}
`;
