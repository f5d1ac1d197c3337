// How the report's page looks: on a screen of any width, light or dark, and on paper. The fonts are the reader's own.
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1c2420;--soft:#56615b;--line:#d9d5cb;--ground:#fff;--accent:#14573f;--given:#f5f3ed}
@media (prefers-color-scheme:dark){:root{--ink:#eef2ef;--soft:#abb6b0;--line:#3b4640;--ground:#161b19;--accent:#8fd6b8;--given:#1f2623}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--ground);color:var(--ink)}
body{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{margin:.2rem 0 .75rem;font-size:2rem;line-height:1.2}
h2{margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:3px solid var(--accent);font-size:1.45rem;line-height:1.25}
nav h2{margin-top:2rem;border:0;padding:0;font-size:1.1rem}
h3{margin:1.75rem 0 .5rem;font-size:1.15rem}
h4{margin:1.1rem 0 .35rem;font-size:1rem}
p{margin:.25rem 0}
.kind,.facts{color:var(--soft);font-size:.9rem}
a{color:var(--accent)}
a:focus-visible,.table:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
nav ol{margin:0;padding-left:1.4rem}
nav li{margin:.2rem 0}
nav a{display:inline-block;min-height:1.5rem}
.notes{margin:.5rem 0;padding:0;list-style:none}
.notes>li{margin:.4rem 0;padding:.5rem .8rem;border-left:3px solid var(--line);background:var(--given);border-radius:0 6px 6px 0}
.given{color:var(--soft)}
.table{margin:.75rem 0;overflow-x:auto}
.radar{display:block;width:min(100%,20rem);margin:.75rem auto}
.radar .ring{fill:none;stroke:var(--line)}
.radar .means{fill:var(--accent);fill-opacity:.25;stroke:var(--accent);stroke-width:2}
.radar text{fill:var(--soft);font-size:13px;text-anchor:middle}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{overflow-wrap:break-word;hyphens:auto;padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom-width:2px;color:var(--soft);font-size:.85rem}
tbody th{font-weight:500}
.number{text-align:right;font-variant-numeric:tabular-nums}
@page{size:A4;margin:18mm 16mm}
@media print{
:root{--ink:#000;--soft:#444;--line:#bbb;--ground:#fff;--accent:#14573f;--given:#fff}
body{max-width:none;padding:0;font-size:10.5pt}
.skip,nav{display:none}
h2,h3,h4,thead,h3+.facts{break-after:avoid}
.notes>li,tr,svg{break-inside:avoid}
table{font-size:.88em}
th,td{padding:.3rem .4rem}
.table{overflow:visible}
a{color:inherit}
a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em}
}
`
