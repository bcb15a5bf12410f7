import { helpStyle } from "#app/help/help-style.ts";

/** The style of the note: fields that grow with what is typed, and a sheet of paper with headings and text alone. */
export const noteStyle = `${helpStyle}
html{scroll-padding-block:7rem 6rem}
main{max-width:44rem}
h2{margin:2.5rem 0 .25rem}
.danger{border-inline-start:.25rem solid #b42318;padding:.5rem .875rem}
.danger a{font-weight:700;white-space:nowrap}
.guide{font-size:.9375rem;max-width:66ch}
.typing{display:none}
.on .typing{display:grid}
.typing>*{grid-area:1/1;width:100%;min-height:5.5rem;margin:0;padding:.75rem;border:1px solid #5b6b78;border-radius:.375rem;font:inherit;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}
textarea{resize:none;overflow:hidden;background:#fff;color:inherit}
textarea:focus-visible,button:focus-visible{outline:3px solid #1b2733;outline-offset:3px;box-shadow:0 0 0 3px #fff}
.typed{visibility:hidden}
.paper{height:5.5rem;background:linear-gradient(#5b6b78,#5b6b78) 0 100%/100% 1px no-repeat}
.on .paper,.on .without,.onpaper{display:none}
.with{display:none}
.on .with{display:block}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1rem 2.5rem}
button{min-height:3rem;padding:.5rem 1.25rem;border:2px solid var(--ink);border-radius:.5rem;background:#fff;color:var(--ink);font:inherit;font-weight:700;cursor:pointer}
.ways button{background:var(--ink);color:#fff}
.messages{position:fixed;inset-block-end:0;inset-inline:0;z-index:1;max-width:44rem;margin-inline:auto;padding-inline:1.125rem}
.messages>*{background:var(--ink);color:#fff;margin:0;padding:.75rem 1.125rem;border-radius:.5rem}
.messages>:empty,.messages>[hidden]{display:none}
.messages #soon{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-block-start:.25rem}
.messages #soon[hidden]{display:none}
#left{display:inline-block;min-width:1.5em;text-align:end;font-variant-numeric:tabular-nums}
@media (max-height:30rem){
html{scroll-padding-block:4rem 5rem}
.bar{position:static}
.bar p{padding-block-start:4rem}
#exit{position:fixed;inset-block-start:.25rem;inset-inline-end:.25rem;z-index:2;min-height:3rem}
}
@page{size:A4;margin:20mm 20mm 22mm;@top-left{content:""}@top-center{content:""}@top-right{content:""}@bottom-left{content:""}@bottom-center{content:""}@bottom-right{content:counter(page) " / " counter(pages);font:10pt system-ui,sans-serif}}
@media print{
html{font-size:11pt}
main{max-width:none;padding:0}
h1,.screen,.messages,.on .guide,textarea{display:none}
.onpaper{display:block;font-size:15pt;font-weight:700;margin:0 0 6mm}
h2{font-size:12pt;margin:6mm 0 1mm;break-after:avoid}
.typing>*{min-height:0;padding:0;border:0}
.typed{visibility:visible}
.guide{font-size:9.5pt;margin:0}
section{break-inside:auto}
.paper{height:24mm}
.typing:has(.typed:empty)+.paper{display:block}
.typing:has(.typed:empty){display:none}
}
`;
