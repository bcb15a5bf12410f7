import type { Language } from "#app/lib/language.ts";

/** How many mails an organisation can send in a day, whatever they are about and whoever of its people sends them. */
export const mostMailsADay = 300;
/** Reminders that go by themselves leave so many for people to send. */
export const leftForPeople = 50;

/** What is said when there is no room for more. */
export const dayIsFull: Record<Language, string> = {
  nb: `Ingenting ble sendt. Organisasjonen har nådd grensen på ${mostMailsADay} e-poster i døgnet. Prøv igjen i morgen.`,
  nn: `Ingenting vart sendt. Organisasjonen har nådd grensa på ${mostMailsADay} e-postar i døgnet. Prøv igjen i morgon.`,
};
