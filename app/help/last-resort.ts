import { forLog } from "#app/lib/for-log.ts";
import { exitTargets } from "#app/service/exit-target.ts";
import { exitScript } from "./exit-script.ts";
import { embeddedHelpHeaders, helpHeaders } from "./help-headers.ts";
import { helpStyle } from "./help-style.ts";
import { dangerHelplines, phoneOf } from "./help-text.ts";

/** The answer of a help page; or, whatever goes wrong in making it, the numbers all the same. They are ready from when the program started. */
export async function withNumbers(
  { isEmbeddable }: { isEmbeddable: boolean },
  render: () => Promise<Response>,
): Promise<Response> {
  try {
    const answer = await render();
    if (answer.status < 500) return answer; // what the router answers 500, it has told in the log
  } catch (error) {
    console.error(`[hjelp] ${forLog(error)}`);
  }
  return new Response(lastResort, { status: 500, headers: isEmbeddable ? embeddedHelpHeaders : helpHeaders });
}

/** The same in bokmål, nynorsk and English; nynorsk only where it differs. */
type Words = readonly [nb: string, nn: string, en: string];

const names = {
  police: ["Politi", "", "Police"],
  ambulance: ["Ambulanse", "", "Ambulance"],
  doctor: ["Legevakt", "", "Doctor"],
  violenceLine: ["Vold- og overgrepslinjen", "Vald- og overgrepslinja", "Helpline"],
  childLine: ["Alarmtelefonen for barn og unge", "", "For children and young people"],
} satisfies Record<keyof typeof dangerHelplines, Words>;

const warning: Words = [
  "Andre kan se på maskinen at du har vært her. Ring heller hvis du kan.",
  "Andre kan sjå på maskina at du har vore her. Ring heller om du kan.",
  "Others may see on this device that you were here. Call instead if you can.",
];

/** Made of nothing that can fail: no file is read, nothing is drawn. Without our names for the languages, since any may have been asked for. */
const lastResort = [
  '<!doctype html><html lang="nb"><head><meta charset="utf-8"/>',
  '<meta name="viewport" content="width=device-width, initial-scale=1"/><link rel="icon" href="data:,"/>',
  `<title>Nyttige numre</title><style>${helpStyle}</style></head><body>`,
  `<div class="bar"><p><a id="exit" href="${exitTargets[0]}" rel="noreferrer noopener"><span>${inEach(["Forlat siden", "Forlat sida", "Leave"])}</span></a></p></div>`,
  `<main><h1>Nyttige numre</h1><div class="safety"><p>${inEach(warning)}</p></div><ul class="calls">`,
  ...Object.entries(dangerHelplines).map(([call, id]) => line(names[call as keyof typeof names], phoneOf(id))), // keys of the object itself
  `</ul></main><script>${exitScript}</script></body></html>`,
].join("");

function inEach([nb, nn, en]: Words): string {
  return `${nb} · ${nn && `<span lang="nn">${nn}</span> · `}<span lang="en">${en}</span>`;
}

function line(name: Words, phone: string): string {
  return `<li><a class="call" href="tel:${phone.replace(/\s/g, "")}"><b>${phone}</b><span>${inEach(name)}</span></a></li>`;
}
