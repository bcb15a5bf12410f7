import type { Language } from "#app/lib/language.ts";
import type { Letter } from "#app/mail/letter.ts";

interface Asking {
  address: string;
  /** Name of the organisation. */
  sender: string;
}

/** The mail with the link to the page where a service says whether all is right. It never names the service: it may be read over a shoulder. */
export function checkMail(language: Language, asking: Asking): Letter {
  return { subject: subjects[language](asking.sender), body: bodies[language](asking) };
}

const subjects = {
  nb: (sender: string) => `${sender} ber deg se over noen opplysninger`,
  nn: (sender: string) => `${sender} ber deg sjå over nokre opplysningar`,
};

const bodies = {
  nb: ({ address, sender }: Asking) => `Hei!

${sender} forteller innbyggerne om tjenesten deres. Stemmer det som står, fortsatt? Det tar ett minutt å se over numre og tider:

${address}

Du trenger ingen bruker. Stemmer alt, trykker du på ett valg. Er noe feil, skriver du hva. Vi spør omtrent en gang i måneden, så den som ringer, når fram. Skal noen andre spørres, eller ingen, velger du at noe er feil, og skriver det.

Lenken er bare for dere: den som har den, kan svare for tjenesten.

Hilsen ${sender}
`,
  nn: ({ address, sender }: Asking) => `Hei!

${sender} fortel innbyggjarane om tenesta dykkar. Stemmer det som står, framleis? Det tek eitt minutt å sjå over nummer og tider:

${address}

Du treng ingen brukar. Stemmer alt, trykkjer du på eitt val. Er noko feil, skriv du kva. Vi spør om lag ein gong i månaden, så den som ringjer, når fram. Skal nokon andre spørjast, eller ingen, vel du at noko er feil, og skriv det.

Lenkja er berre for dykk: den som har henne, kan svare for tenesta.

Helsing ${sender}
`,
};
