import type { Db } from "#app/lib/db.server.ts";
import { insertRound, listRequests, listRounds, type NewRound, sendRequests } from "#app/mapping/round.server.ts";
import type { Writer } from "#app/plan/writer.ts";

export function aNewRound(differences: Partial<NewRound> = {}): NewRound {
  return {
    words: "Vi trenger dere med.",
    deadline: "2099-12-01",
    planTitle: "Handlingsplan",
    sender: "Fjellvik kommune",
    asked: [],
    ...differences,
  };
}

/** Makes a round and sends it. Gives the secret of each link, by agency, as whoever gets the mail sees it. */
export async function storeSentRound(db: Db, writer: Writer, given: NewRound) {
  const { id } = await insertRound(db, writer, given);
  const round = (await listRounds(db, writer.planId)).find((one) => one.id === id);
  if (!round) throw new Error("the round was not stored");
  const requests = (await listRequests(db, writer.planId)).filter(({ roundId }) => roundId === id);
  const sending = { requests, round, origin: "http://komplan.test", now: new Date() };
  await sendRequests(db, writer, { letter: "question", ...sending });
  const mails = await db
    .selectFrom("access.outgoingMail")
    .select(["recipient", "body", "subject"])
    .orderBy("id")
    .execute();
  const tokenTo = (recipient: string) =>
    mails
      .filter((mail) => mail.recipient === recipient)
      .at(-1)
      ?.body.match(/kartlegging\/([\w-]{43})/)?.[1] ?? "";
  return {
    round,
    requests: requests.map((request) => ({ ...request, token: tokenTo(request.recipient) })),
    mails,
  };
}
