import { isIP } from "node:net";
import { connect, type PeerCertificate } from "node:tls";
import { domainToUnicode } from "node:url";
import { tellingWord } from "#app/mail/neutral.ts";
import type { Finding } from "./finding.ts";

/**
 * What whoever watches the network, or looks through the public logs of certificates, is told of the help pages: the host
 * name, and every name in the certificate that answers for it. None may say what the pages are about.
 */
export async function checkNames(origin: string): Promise<Finding[]> {
  const { protocol, hostname, port } = new URL(origin);
  const host = tellingName(hostname, (name) => `Vertsnavnet ${name}`);
  if (protocol !== "https:") return host;
  const certificate = await findCertificate(hostname.replace(/^\[|\]$/g, ""), Number(port || 443));
  if (certificate === null) return [...host, unseen(origin)];
  const names = [...new Set(namesIn(certificate))].filter((name) => name !== hostname);
  return [...host, ...names.flatMap((name) => tellingName(name, (shown) => `I sertifikatet står ${shown}, som`))];
}

function tellingName(name: string, subject: (shown: string) => string): Finding[] {
  const readable = domainToUnicode(name) || name;
  const word = tellingWord(readable);
  if (word === null) return [];
  return [
    {
      severity: "warning",
      what: `${subject(readable)} inneholder «${word}». Det kan leses av andre på nettet og i offentlige sertifikatlister, og røper hva hjelpesidene handler om.`,
      remedy: "Bruk et nøytralt navn som også brukes til annet, for eksempel kommunens eget.",
    },
  ];
}

function unseen(origin: string): Finding {
  return {
    severity: "warning",
    what: `Sertifikatet til ${origin} lot seg ikke se herfra, så navnene i det er ikke sjekket.`,
    remedy: "Kjør kommandoen igjen når adressen svarer.",
  };
}

const patience = 5000;

/** The certificate that the address answers with, whoever has signed it: here it is only read. Null when nothing answers. */
function findCertificate(host: string, port: number): Promise<PeerCertificate | null> {
  return new Promise((resolve) => {
    const servername = isIP(host) ? undefined : host; // a number is no name to ask for
    const socket = connect({ host, port, rejectUnauthorized: false, ...(servername && { servername }) });
    const settle = (found: PeerCertificate | null) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(patience, () => settle(null));
    socket.once("error", () => settle(null));
    socket.once("secureConnect", () => settle(socket.getPeerCertificate()));
  });
}

/** Whom it is made out to, and every name it answers for. */
function namesIn({ subject, subjectaltname = "" }: PeerCertificate): string[] {
  const others = Array.from(subjectaltname.matchAll(/DNS:("?)([^",]+)\1/g), ([, , name = ""]) => name);
  return [...Object.values(subject ?? {}).flat(), ...others].filter((name) => name !== undefined);
}
