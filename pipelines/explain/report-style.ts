/** The look of a report: the same paper, ink and accent as the site, and nothing to fetch. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf7,#12181e);--ink:light-dark(#16202a,#e8ecef);
--mid:light-dark(#4e5c67,#a9b4bd);--line:light-dark(#dad8d1,#2c363f);--accent:light-dark(#0f5e8c,#6db5e3);
--warm:light-dark(#a9691a,#d9a256);--bad:light-dark(#9c3d12,#f0916a);--good:light-dark(#1f6b45,#6cc498);
--fill:light-dark(#3a7599,#74accf);--edge:light-dark(#7a8893,#7c8a96)}
*{box-sizing:border-box}
html{background:var(--paper);text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);font:1rem/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:68rem;margin-inline:auto;padding:clamp(1.5rem,4vw,3rem) clamp(1.125rem,3vw,1.75rem) 3rem}
p{margin:0 0 .375rem;max-width:68ch;text-wrap:pretty;overflow-wrap:anywhere}
h1,h2,h3{margin:0;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.6875rem,1.25rem + 1.9vw,2.375rem);line-height:1.15;letter-spacing:-.014em;max-width:24em}
h2{font-size:clamp(1.25rem,1.1rem + .6vw,1.4375rem);line-height:1.25;margin-bottom:.375rem}
h3{font-size:1.0625rem;line-height:1.35}
b{font-weight:600}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
section,main>details{margin-top:clamp(2rem,5vw,3rem)}
.kind,.about,.facts,.more,.place,footer,small{color:var(--mid);font-size:.875rem}
.kind{margin-bottom:.75rem}
.lede{margin:.625rem 0 0;color:var(--mid);font-size:1.0625rem}
.lede b{color:var(--ink)}
.bar{display:block;width:100%;height:1.5rem;margin:.75rem 0 1rem}
.bar rect{stroke:var(--paper);stroke-width:2;vector-effect:non-scaling-stroke}
.bar .ground,.bar .stripe{stroke:none}
.bar .loaded,.loaded svg rect{fill:var(--fill)}
.bar .quarantined{fill:url(#hatch)}
.ground{fill:var(--paper)}.stripe{fill:var(--bad)}.sum .quarantined svg rect{fill:url(#hatch);stroke:var(--bad)}
.bar .notData,.sum .notData svg rect{fill:var(--edge);fill-opacity:.45}
.sum{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin:0}
.sum div{display:flex;flex-direction:column-reverse}
.sum dt{display:flex;gap:.4375rem;align-items:center;color:var(--mid);font-size:.875rem}
.sum dt svg{flex:none}
.sum dd{margin:0;font-size:1.75rem;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums}
.sign{margin-right:.375rem;color:var(--mid);font-weight:400}
article{display:grid;gap:.375rem 2.5rem;padding-block:.875rem;border-top:1px solid var(--line);break-inside:avoid}
article:target{box-shadow:-.75rem 0 0 var(--paper),-1rem 0 0 var(--accent)}
.facts{display:flex;gap:.125rem 1rem;flex-wrap:wrap;margin-top:.125rem}
.mark{display:inline-flex;gap:.4375rem;align-items:baseline;white-space:nowrap}
.mark svg{align-self:center;flex:none;fill:none;stroke:currentcolor;stroke-width:1.5}
.mark .full{fill:currentcolor;stroke:none}
.error{color:var(--bad)}.warning svg{color:var(--warm)}
.places{margin:.375rem 0 .5rem;padding:0;list-style:none;font-size:.875rem}
.places li{display:flex;flex-wrap:wrap;gap:.125rem .75rem;padding:.125rem 0;overflow-wrap:anywhere}
.cell{padding:0 .4375rem;border:1px solid var(--line);font-size:.875rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.cell.bad{border-bottom:2px solid var(--bad)}.cell.right{border-bottom:2px solid var(--good)}
.remedy,.example{margin-top:.375rem}
.example{color:var(--mid);font-size:.875rem}
.example .cell{color:var(--ink)}
.accepted{color:var(--mid);font-size:.875rem}
.questions{margin:0;padding:0;list-style:none}
.questions li{padding:.75rem 0;border-top:1px solid var(--line)}
.scroll{margin-top:.75rem;overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem}
th,td{padding:.3125rem 1rem .3125rem 0;border-bottom:1px solid var(--line);font-weight:400;text-align:start;vertical-align:top}
td:last-child,th:last-child{padding-right:.25rem}
thead th{color:var(--mid);font-size:.8125rem;vertical-align:bottom}
tbody th{font-variant-numeric:tabular-nums}
.scroll th,.scroll td{min-width:5.5rem;max-width:18rem;overflow-wrap:break-word}
.scroll th:first-child{min-width:3.5rem;color:var(--mid)}
mark{display:inline-block;padding:.0625rem .375rem;outline:2px solid var(--bad);background:none;color:inherit}
.decisions{width:100%;margin-top:.75rem;table-layout:fixed}
.decisions th,.decisions td{overflow-wrap:anywhere}
.decisions thead th{width:26%}.decisions thead th:last-child{width:48%}
.decisions small{display:block}
.score{display:inline-flex;gap:.5rem;align-items:center;margin-left:.25rem;color:var(--mid);font-size:.8125rem;white-space:nowrap}
.score rect{fill:var(--accent)}.score .track{fill:var(--line)}
details .decisions thead th{width:4.5rem}details .decisions thead th:nth-child(2){width:12rem}details .decisions thead th:last-child{width:auto}
summary{width:fit-content;margin-top:.75rem;color:var(--accent);font-size:.875rem;cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line)}
@media (min-width:52rem){article{grid-template-columns:minmax(0,16rem) minmax(0,1fr)}}
@media (max-width:40rem){.decisions,.decisions tbody,.decisions tr,.decisions th,.decisions td{display:block;width:auto}
.decisions thead{display:none}.decisions tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
.decisions th,.decisions td{padding:0;border:0}.decisions tbody th{color:var(--mid)}.score{margin-left:0}}
@media print{@page{size:A4;margin:14mm}:root{color-scheme:light;--paper:#fff}
html{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}a{color:inherit;text-decoration:none}
h2,h3{break-after:avoid}tr{break-inside:avoid}.scroll{overflow:visible}
.scroll th,.scroll td{min-width:0}details:not([open]){display:none}}
@media (forced-colors:active){.bar .loaded,.loaded svg rect,.stripe,.score rect{fill:CanvasText}}
`;
