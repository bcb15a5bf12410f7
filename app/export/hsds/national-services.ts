import { type Fact, type Helpline, publicFacts } from "#app/guide/fact.ts";
import { idFrom } from "#app/lib/id-from.ts";
import { attributeOf } from "./attribute.ts";
import type { HsdsSchedule, HsdsService } from "./hsds.ts";
import { toSchedules } from "./opening-to-hsds.ts";

/** The national helplines in HSDS: facts that everyone may see, under an organisation of their own. */
export function nationalServices(): HsdsService[] {
  return publicFacts().flatMap(({ helpline, ...fact }) => (helpline ? toService(fact, helpline) : []));
}

const keeper = {
  id: idFrom("organisation", "national-helplines"),
  name: "Nasjonale hjelpetelefoner",
  description: "Nasjonale numre og tjenester, samlet i Komplan fra offentlige kilder",
};

function toService(fact: Omit<Fact, "helpline">, { phone, hours, target, website }: Helpline): HsdsService {
  const id = idFrom("helpline", fact.id);
  const number = phone.replaceAll(" ", "");
  return {
    id,
    name: fact.title.nb,
    status: "active",
    description: fact.text.nb,
    ...(website !== "" && { url: website }),
    eligibility_description: target.nb,
    assured_date: fact.checked,
    last_modified: `${fact.checked}T00:00:00.000Z`,
    organization: keeper,
    phones: number === "" ? [] : [{ id: idFrom("phone", id, number), service_id: id, number, type: "voice" }],
    schedules: schedulesOf(id, hours.nb),
    service_areas: [{ id: idFrom("area", id), service_id: id, name: "Norge" }],
    attributes: [attributeOf({ entity: "service", id }, "text_language", "nb")],
  };
}

/** Hours that are known in words alone are told in words. */
function schedulesOf(id: string, hours: string): HsdsSchedule[] {
  if (hours !== "Hele døgnet") return [{ id: idFrom("schedule", id), service_id: id, description: hours }];
  const days = [0, 1, 2, 3, 4, 5, 6] as const;
  const rule = { days: [...days], everyWeeks: 1, ofMonth: null, opens: "00:00", closes: "24:00" };
  return toSchedules({ rules: [{ ...rule, holidays: "open", startsOn: null, endsOn: null }], exceptions: [] }, id);
}
