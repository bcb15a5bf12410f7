import { Readable } from "node:stream";
import type { Transporter } from "nodemailer";
import { type MailSettings, showsMail } from "./mail.server.ts";

export interface WaitingMail {
  id: string;
  to: string;
  subject: string;
  body: string;
}

/**
 * Brings one mail on its way. Asks for leave at the last moment before it is out of our hands, and stops when that is refused.
 * Throws when the mail was not accepted.
 */
export type Carry = (mail: WaitingMail, leave: () => Promise<void>) => Promise<void>;

/** How mail is brought on its way here. Undefined when there is no way. */
export function carrier(env: MailSettings, say: (line: string) => void): Carry | undefined {
  if (env.SMTP_URL) return bySmtp(openSmtp(env.SMTP_URL), env.MAIL_FROM);
  return showsMail(env) ? inTerminal(say) : undefined;
}

/**
 * Servers that look through what they are given take their time before they answer: as long as RFC 5321 asks for, nearly.
 * The library is loaded only where mail is sent.
 */
export async function openSmtp(url: string): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  return createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 30_000,
    socketTimeout: 300_000,
    dnsTimeout: 10_000,
  });
}

/** The name of a mail is the same at each try, so that servers which know it again keep one. */
export function bySmtp(opening: Promise<Transporter>, from: string): Carry {
  return async ({ id, to, subject, body }, leave) => {
    const transport = await opening;
    const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
    const letter = new MailComposer({
      from,
      to: { name: "", address: to },
      subject,
      text: body,
      messageId: `<${id}@komplan>`,
      headers: { "Auto-Submitted": "auto-generated" },
    }).compile();
    const raw = Readable.from(endedWithLeave(await letter.build(), leave));
    await transport.sendMail({ envelope: letter.getEnvelope(), raw });
  };
}

/** The line that ends a message, and makes it the server's, is sent when there is no more to read. */
async function* endedWithLeave(message: Buffer, leave: () => Promise<void>): AsyncGenerator<Buffer> {
  yield message;
  await leave();
}

function inTerminal(say: (line: string) => void): Carry {
  return async ({ to, subject, body }, leave) => {
    await leave();
    say(`\nE-post til ${to}: ${subject}\n\n${body.replace(/^/gm, "  ")}\n`);
  };
}
