/** The whole style of the help pages, written in the page itself: nothing to wait for, and nothing left in a cache. */
export const helpStyle = `
:root{color-scheme:light;--ink:#1b2733;--soft:#eef3f6;--line:#c3ced6;--call:#0b5a50;--exit:#1b2733}
*{box-sizing:border-box}
html.gone body{display:none}
html{background:#fff;font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans Ethiopic",sans-serif;color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere}
main,footer{max-width:40rem;margin-inline:auto;padding-inline:1.125rem}
main{padding-block:1.25rem 2rem}
.bar{position:sticky;top:0;z-index:1;background:#fff;border-bottom:1px solid var(--line)}
.bar p{max-width:40rem;margin:0 auto;padding:.5rem 1.125rem;display:flex;gap:.75rem;align-items:center;flex-wrap:wrap}
.bar p>span{flex:1 1 12rem;font-size:.9375rem;line-height:1.4}
#exit{display:inline-flex;align-items:center;justify-content:center;min-height:3.25rem;min-width:10rem;padding:.5rem 1.25rem;background:var(--exit);color:#fff;font-weight:700;text-decoration:none;border-radius:.5rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.25rem;line-height:1.3;margin:1.75rem 0 .5rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-inline-start:1.25rem}
li{margin:.25rem 0}
.safety{background:var(--soft);border-radius:.5rem;padding:.5rem 1.125rem}
.safety ul{margin:.25rem 0}
.first{display:flex;flex-wrap:wrap;gap:.5rem;margin:.25rem 0}
.first a{display:inline-flex;align-items:center;min-height:3rem;padding:.25rem 1.125rem;border-radius:.5rem;background:var(--call);color:#fff;font-size:1.25rem;font-weight:700;text-decoration:none;direction:ltr;unicode-bidi:isolate}
.calls{list-style:none;padding:0;margin:.75rem 0}
.calls li{margin:0;border-top:1px solid var(--line)}
.calls li:last-child{border-bottom:1px solid var(--line)}
.call{display:flex;flex-wrap:wrap;gap:.125rem 1rem;align-items:center;min-height:3.25rem;padding:.5rem 0;color:inherit;text-decoration:none}
.call b{flex:none;min-width:6.5rem;font-size:1.25rem;color:var(--call);text-decoration:underline;text-underline-offset:.2em;direction:ltr;unicode-bidi:isolate;white-space:nowrap}
.call span{flex:1 1 11rem}
.call small{display:block;font-size:.9375rem}
.sym{flex:none;width:1.75rem;height:1.75rem;vertical-align:middle;margin-inline-end:.75rem;fill:none;stroke:var(--call);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.call .sym{margin:0}
details{border-bottom:1px solid var(--line)}
details:first-of-type{border-top:1px solid var(--line)}
summary{min-height:3rem;padding:.75rem 0;font-weight:700;cursor:pointer}
details>div{padding-bottom:1rem}
.more{font-size:.9375rem}
dl{margin:.5rem 0;font-size:.9375rem}
dt{font-weight:700}
dd{margin:0 0 .375rem}
.day{display:block}
.old{border-inline-start:.25rem solid #b45309;padding-inline-start:.75rem}
bdi{direction:ltr;unicode-bidi:isolate}
footer{border-top:1px solid var(--line);padding-block:1rem 3rem;font-size:.9375rem}
.tongues{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.tongues a,.places a{display:inline-block;padding:.5rem 0}
a{color:#0b4f8a}
a:focus-visible,summary:focus-visible{outline:3px solid #1b2733;outline-offset:3px;box-shadow:0 0 0 3px #fff}
@media (forced-colors:active){#exit{border:2px solid}.sym{stroke:currentColor}}
@media print{.bar,footer{display:none}details>div{display:block}}
`;
