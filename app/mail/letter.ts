/** What stands in a mail, whoever it is for. */
export interface Letter {
  /** Holds no word that tells what Komplan is about: it may be read over a shoulder. */
  subject: string;
  body: string;
}
