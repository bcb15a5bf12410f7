import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail {
  to: string[];
  text: string;
  messageId: string;
}

/** A mail server on loopback that keeps what it accepts. */
export async function openMailServer(options: SMTPServerOptions = {}, port = 0) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(receivedMail(Buffer.concat(chunks).toString(), session.envelope.rcptTo));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined); // a client that hangs up is no fault of the test
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const address = server.server.address() as AddressInfo; // a server on a port, not on a socket file
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${address.port}`, port: address.port, received, close };
}

export function receivedMail(text: string, recipients: { address: string }[]): ReceivedMail {
  const messageId = /^Message-ID: <(.*)>/im.exec(text)?.[1] ?? "";
  return { to: recipients.map(({ address }) => address), text, messageId };
}
