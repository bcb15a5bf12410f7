import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { howToStop } from "#app/mail/how-to-stop.ts";
import type { Letter } from "#app/mail/letter.ts";
import type { EndingStage } from "#app/process/plan-now-renewal.ts";

/** A plan that nears its end, with where to read what to do. Never its title: the mail may be read over a shoulder. */
export interface EndingPlan {
  lastDay: string;
  stage: EndingStage;
  address: string;
}

/** To a coordinator: plans that near their end, and what it is time for. */
export function endingMail(
  language: Language,
  { sender, ending, stopAddress }: { sender: string; ending: readonly EndingPlan[]; stopAddress: string },
): Letter {
  const words = letters[language];
  const plans = ending.map(({ lastDay, stage, address }) => {
    return `${words.ends(formatDate(lastDay, language))} ${words[stage]}\n\n${address}`;
  });
  return {
    subject: words.subject(sender),
    body: words.body(plans.join("\n\n"), howToStop(language, stopAddress), sender),
  };
}

const nb = {
  subject: (sender: string) => `${sender}: en periode nærmer seg slutten`,
  ends: (date: string) => `Perioden for planen deres går ut ${date}.`,
  evaluation: "Nå er det på tide å planlegge evalueringen, for den neste planen bygger på den:",
  next: "Nå er det på tide å begynne på den neste planen. Ta med det som virker:",
  finish: "I Komplan har ingen begynt på den neste ennå. Den skal på høring og vedtas før denne går ut, så begynn nå:",
  body: (plans: string, stopping: string, sender: string) => `Hei!

${plans}

Du får denne beskjeden 18, 12 og 6 måneder før perioden går ut. Den kommer ikke mer når dere har begynt på den neste planen i Komplan.

${stopping}

Hilsen ${sender}
`,
};

const nn: typeof nb = {
  subject: (sender: string) => `${sender}: ein periode nærmar seg slutten`,
  ends: (date: string) => `Perioden for planen dykkar går ut ${date}.`,
  evaluation: "No er det på tide å planleggje evalueringa, for den neste planen byggjer på henne:",
  next: "No er det på tide å byrje på den neste planen. Ta med det som verkar:",
  finish: "I Komplan har ingen byrja på den neste enno. Han skal på høyring og vedtakast før denne går ut, så byrj no:",
  body: (plans: string, stopping: string, sender: string) => `Hei!

${plans}

Du får denne meldinga 18, 12 og 6 månader før perioden går ut. Ho kjem ikkje meir når de har byrja på den neste planen i Komplan.

${stopping}

Helsing ${sender}
`,
};

const letters: Record<Language, typeof nb> = { nb, nn };
