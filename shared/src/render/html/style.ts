import { cssColors } from "../palette.ts";

/** The page's style sheet: light and dark, narrow and wide, paper. Its hash is in the page's policy. */
export const STYLE = `
:root { ${cssColors("light")} --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
@media (prefers-color-scheme: dark) { :root { ${cssColors("dark")} } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth }
body { margin: 0; background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px }
header { display: flex; flex-wrap: wrap; gap: 2px 20px; align-items: baseline; padding: 18px 0 12px }
.brand { margin: 0; font-weight: 700 }
.facts { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; padding: 0; list-style: none; color: var(--dim); font-size: .85rem }
h1 { margin: 0; font-size: 1.55rem; line-height: 1.25; letter-spacing: -.015em; text-wrap: balance }
h2 { margin: 0 0 4px; font-size: 1.2rem; letter-spacing: -.01em } h3 { margin: 0; font-size: 1.02rem; line-height: 1.4 } h4 { margin: 0 0 6px; font-size: .9rem }
section { margin-top: 34px } .note, .more, .id, .aside { color: var(--dim); font-size: .88rem } .note, .more, .id { margin: 0 0 10px }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; margin-top: 10px }
.hero { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; align-items: stretch } .hero .card { margin: 0; min-width: 0 }
.verdict { border-top: 5px solid var(--dim) } .verdict.critical { border-top-color: var(--critical) } .verdict.major { border-top-color: var(--major) } .verdict.good { border-top-color: var(--good) }
.critical .shape, .bad > .shape { color: var(--critical) } .major .shape { color: var(--major) } .good .shape { color: var(--good) } .minor .shape, .info .shape { color: var(--dim) }
.message { margin: 10px 0 0; color: var(--dim) } .counts { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 10px 0 0; padding: 0; list-style: none; font-weight: 600 }
.counts .critical { color: var(--critical) } .counts .major { color: var(--major) } .counts .minor, .counts .info { color: var(--dim) }
.list { list-style: none; margin: 8px 0 0; padding: 0; font-size: .92rem } .list li { margin: 2px 0 2px 1.4em; text-indent: -1.4em } .list li > * { text-indent: 0 } .list a { color: var(--ink); text-decoration-color: var(--line) } .list .shape { display: inline-block; min-width: 1.1em; font-weight: 700 } .list .aside { font-family: var(--mono); font-size: .8rem; margin-left: 4px }
.score { display: flex; gap: 14px; align-items: center; margin: 14px 0 0 } .figure { color: var(--dim); white-space: nowrap } .figure strong { font-size: 2.1rem; line-height: 1; color: var(--ink); letter-spacing: -.03em }
.bar { flex: 1; width: 100%; height: 8px; border-radius: 4px; display: block } .bar .track { fill: var(--line) } .bar .hand { fill: var(--dim) }
.bar.critical .hand { fill: var(--critical) } .bar.major .hand { fill: var(--major) } .bar.good .hand { fill: var(--good) }
.alert { margin: 12px 0 0; border-radius: 8px; padding: 7px 12px; background: var(--major-ground); font-size: .9rem }
.do { border-top: 5px solid var(--link) } .do.good { border-top-color: var(--good) } .do h2 { font-size: 1rem } .do .what { margin: 0 0 8px; font-weight: 600 } .do .what a { color: var(--ink); text-decoration-color: var(--line) }
.do p { margin: 6px 0 0 } .label { color: var(--dim); font-size: .88rem } .do .snippet { margin: 4px 0 0 } .do .diff { margin-top: 8px }
.card.healthy { border-left: 5px solid var(--good); font-weight: 600 }
.finding { border-left: 5px solid var(--line); scroll-margin-top: 16px } .finding.critical { border-left-color: var(--critical) } .finding.major { border-left-color: var(--major) }
.finding p { margin: 8px 0 0 } .finding .id { margin-top: 2px } .finding .id code { background: none; padding: 0 } .finding .why { color: var(--dim) } .finding .why strong { color: var(--ink); display: inline-block; margin-right: 2px }
.badge { display: inline-block; border-radius: 6px; padding: 0 8px; font-size: .78rem; font-weight: 700; line-height: 1.65; background: var(--code); color: var(--ink); white-space: nowrap }
.critical .badge, .badge.bad { background: var(--critical-ground); color: var(--critical) } .major .badge, .badge.warn { background: var(--major-ground); color: var(--major) } .badge.good { background: var(--good-ground); color: var(--good) }
.fix .badge.neutral { background: var(--code); color: var(--dim) } .fix .badge.good { background: var(--good-ground); color: var(--good) }
.note::first-letter, .fix h4::first-letter, .why strong::first-letter, .fix summary::first-letter, .label::first-letter { text-transform: uppercase }
.excerpt, .diff { margin-top: 10px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden } .excerpt p, .diff p { margin: 0; padding: 4px 12px; font-size: .85rem; background: var(--code) } .excerpt code, .diff p code { background: none; padding: 0 }
.excerpt pre, .diff pre { margin: 0; padding: 7px 12px; font-size: .85rem } .diff pre { padding: 0 } .diff ins, .diff del { display: block; padding: 2px 12px; text-decoration: none } .diff ins { background: var(--good-ground) } .diff del { background: var(--critical-ground) } .diff b { display: inline-block; min-width: 2.2em; font-weight: 400; user-select: none }
.line { display: inline-block; min-width: 2.4em; padding-right: .8em; color: var(--dim); user-select: none }
.fix { margin-top: 12px } .fix p { font-size: .92rem } .fix details { margin: 8px 0 0 } .fix summary { font-size: .9rem; font-weight: 400; color: var(--dim) }
code, pre { font-family: var(--mono); font-size: .88em; white-space: pre-wrap; overflow-wrap: anywhere }
code { background: var(--code); border-radius: 5px; padding: 1px 5px; unicode-bidi: isolate }
pre.snippet { position: relative; margin: 8px 0; padding: 10px 14px; border-radius: 8px; background: #11161b; color: #e6ebf0; font-size: .86rem } pre.snippet code { background: none; padding: 0; font-size: 1em } pre.first code { color: #6bd394; font-weight: 700 }
pre.snippet:has(.copy) { padding-right: 78px }
.copy { position: absolute; top: 5px; right: 6px; border: 1px solid #46525e; border-radius: 6px; background: #222a33; color: #e6ebf0; font: 600 .75rem/1.7 system-ui, sans-serif; padding: 0 9px; cursor: pointer }
a { color: var(--link) } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
summary { cursor: pointer; font-weight: 600 } .fold { padding: 11px 20px } .fold[open] summary { margin-bottom: 8px } .fold + .fold { margin-top: 8px } .fold p { margin: 6px 0 }
.chips { display: flex; flex-wrap: wrap; gap: 6px; padding: 0; margin: 8px 0 4px; list-style: none } .pass .chips code::before { content: "✓ "; color: var(--good) }
table { width: 100%; border-collapse: collapse; font-size: .92rem } caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
thead th { text-align: left; font-size: .8rem; color: var(--dim); font-weight: 600; padding: 0 14px 8px 0 }
tbody td, tbody th { border-top: 1px solid var(--line); padding: 8px 14px 8px 0; vertical-align: top; text-align: left } tr > :last-child { padding-right: 0 } tbody th { font-weight: 600 } td:first-child:has(> code) { min-width: 15em }
.receipt { width: auto; min-width: 50% } .receipt th { font-weight: 400; font-family: var(--mono); font-size: .85rem } .receipt td { text-align: right; white-space: nowrap }
.grid td, .grid th { padding: 7px 12px } .grid thead th { padding: 0 12px 7px } .grid td.good { background: var(--good-ground) } .grid td.bad { background: var(--critical-ground) } .grid td .shape { font-weight: 700 } .grid td.good .shape { color: var(--good) } .grid td.bad .shape { color: var(--critical) } .grid tr > :last-child { padding-right: 0 }
.group { display: inline-block; min-width: 26px; text-align: center; border-radius: 6px; font-weight: 700; background: var(--code); border: 1px solid var(--line) } .path .new::before { content: "+ "; color: var(--good); font-weight: 700 }
.lists { padding: 6px 20px } .lists details { padding: 8px 0 } .lists details + details { border-top: 1px solid var(--line) } .path { margin: 4px 0; padding-left: 2.6em; font: .82rem var(--mono) } .path li { margin: 3px 0 }
.graph { display: block; width: 100%; height: auto } .grid th .aside { font-weight: 400 } .graph text { font: 12px system-ui, sans-serif; fill: var(--dim) } .node rect { fill: var(--card); stroke: var(--line); stroke-width: 1.5 } .node .name { fill: var(--ink); font-weight: 700 } .node.bad rect { stroke: var(--critical); fill: var(--critical-ground) }
.edge path { fill: none; stroke: var(--good); stroke-width: 2 } .edge .head { fill: var(--good); stroke: none } .edge text { text-anchor: middle } .edge.unknown path { stroke: var(--dim); stroke-dasharray: 4 4 } .edge.unknown .head { fill: var(--dim) }
.edge.bad path { stroke: var(--critical); stroke-width: 3 } .edge.bad .head { fill: var(--critical) } .edge.bad text { fill: var(--critical); font-weight: 700 }
.edges { display: none; list-style: none; margin: 0; padding: 0 } .edges li { margin: 4px 0 } .edges .good .shape { color: var(--good) } .edges .bad .shape { color: var(--critical) }
.vitals { list-style: none; padding: 14px 20px } .vitals li { display: grid; grid-template-columns: 130px 220px 1fr; gap: 14px; align-items: center; padding: 4px 0 }
.chart { position: relative; height: 240px }
footer { margin-top: 40px; padding-top: 14px; padding-bottom: 36px; color: var(--dim); font-size: .82rem } footer p { margin: 4px 0 }
@media (max-width: 760px) { .hero { grid-template-columns: 1fr } .graph { display: none } .edges { display: block } .vitals li { grid-template-columns: 100px 1fr } .vitals li span { grid-column: 1 / -1 } }
@media (max-width: 600px) {
  main, footer { padding-left: 12px; padding-right: 12px } header { padding: 10px 0 8px } h1 { font-size: 1.25rem } .hero { gap: 10px } .card { padding: 12px 14px } .fold { padding: 11px 14px } section { margin-top: 24px } .hero section { margin-top: 0 } .facts li:nth-child(n + 3), .list { display: none } .score { margin-top: 8px } .figure strong { font-size: 1.6rem } .message, .counts { margin-top: 6px } .do .what { margin-bottom: 4px } .alert { margin-top: 8px; padding: 5px 10px; font-size: .85rem }
  section table, section tbody, section tr, section td, section tbody th { display: block } section thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  section tr { border-top: 1px solid var(--line); padding: 8px 0 } section tr:first-child { border-top: 0 } section tbody td, section tbody th { border: 0; padding: 3px 0 } section td::before { content: attr(data-head) " "; color: var(--dim); font-size: .8rem; margin-right: 6px } .grid td.good, .grid td.bad { background: none }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
@media print {
  :root { ${cssColors("print")} color-scheme: light; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  body { font-size: 9pt; line-height: 1.35 } main, footer { max-width: none; padding: 0 } header { padding: 0 0 6px } h1 { font-size: 15pt } h2 { font-size: 12pt } section { margin-top: 12px } .hero { grid-template-columns: 1fr 1fr; gap: 8px } .hero section { margin-top: 0 } .copy, .graph { display: none } .edges { display: block; columns: 2 }
  .card { border-radius: 5px; padding: 8px 10px; margin-top: 6px } .fold { padding: 6px 10px } .finding, .hero, .vitals, .chart, tr, .excerpt, .diff { break-inside: avoid } h2, h3 { break-after: avoid } .finding p { margin-top: 4px } .excerpt, .diff, .fix { margin-top: 5px } tbody td, tbody th { padding: 3px 10px 3px 0 } .vitals li { padding: 1px 0 }
  pre.snippet { background: var(--code); color: var(--ink); border: 1px solid var(--line); padding: 5px 8px; margin: 4px 0 } pre.first code { color: var(--good) } .excerpt pre { padding: 3px 8px } .diff ins, .diff del { padding: 1px 8px } .chips { display: block } .chips li { display: inline; margin-right: 6px } .lists details { padding: 3px 0 } .path { columns: 2; margin: 0 }
  details::details-content { content-visibility: visible; display: block; height: auto }
}
`;
