import type { Language } from "#app/lib/language.ts";
import type { FlowAnswer, FlowPhase } from "./flow-words.ts";

const nbPhases: Record<FlowPhase, string> = { acute: "Akutt", concern: "Bekymring", followUp: "Oppfølging" };
const nbAnswers: Record<FlowAnswer, string> = { yes: "Ja", no: "Nei", unsure: "Vet ikke" };

const nb = {
  title: "Flytskjema",
  description: "Hvem gjør hva, i hvilken rekkefølge, fra det haster til oppfølging.",
  lead: "Hvem gjør hva, og i hvilken rekkefølge. Hvert skjema finnes både som tegning og som en liste med steg som sier det samme.",
  titleIn: (place: string) => `Flytskjema i ${place}`,
  door: "Hvem gjør hva?",
  toFlows: "Se flytskjemaene",
  asSteps: "Steg for steg",
  asDrawing: "Tegningen",
  toSteps: "Les det som steg",
  toDrawing: "Se det som tegning",
  drawingName: (title: string, steps: number) =>
    `${title}: tegning med ${steps} steg. Listen «Steg for steg» sier det samme.`,
  phase: nbPhases,
  answer: nbAnswers,
  or: " eller ",
  goTo: (number: number) => `steg ${number}`,
  goOn: (number: number) => `Gå til steg ${number}`,
  end: "Her slutter skjemaet.",
  alsoFollow: "Følg også:",
  overdue: (date: string) => `Kommunen skal ha sett over skjemaet innen ${date}.`,
  cards: "Tiltakskortene",
};

const nn: typeof nb = {
  title: "Flytskjema",
  description: "Kven gjer kva, i kva rekkjefølgje, frå det hastar til oppfølging.",
  lead: "Kven gjer kva, og i kva rekkjefølgje. Kvart skjema finst både som teikning og som ei liste med steg som seier det same.",
  titleIn: (place) => `Flytskjema i ${place}`,
  door: "Kven gjer kva?",
  toFlows: "Sjå flytskjemaa",
  asSteps: "Steg for steg",
  asDrawing: "Teikninga",
  toSteps: "Les det som steg",
  toDrawing: "Sjå det som teikning",
  drawingName: (title, steps) => `${title}: teikning med ${steps} steg. Lista «Steg for steg» seier det same.`,
  phase: { acute: "Akutt", concern: "Uro", followUp: "Oppfølging" },
  answer: { yes: "Ja", no: "Nei", unsure: "Veit ikkje" },
  or: " eller ",
  goTo: (number) => `steg ${number}`,
  goOn: (number) => `Gå til steg ${number}`,
  end: "Her sluttar skjemaet.",
  alsoFollow: "Følg også:",
  overdue: (date) => `Kommunen skal ha sett over skjemaet innan ${date}.`,
  cards: "Tiltakskorta",
};

export const flowText = { nb, nn } satisfies Record<Language, typeof nb>;

/** The answers that lead one way: "Ja eller vet ikke". Empty when there is nothing to answer. */
export function answerWords(answers: readonly FlowAnswer[], language: Language): string {
  const { answer, or } = flowText[language];
  return answers.map((each, at) => (at === 0 ? answer[each] : answer[each].toLowerCase())).join(or);
}
