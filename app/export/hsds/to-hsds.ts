import { idFrom } from "#app/lib/id-from.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { formText } from "#app/service/form-text.ts";
import { attributeOf, termAttribute } from "./attribute.ts";
import type { HsdsService } from "./hsds.ts";
import { toSchedules } from "./opening-to-hsds.ts";
import { asUri } from "./uri.ts";

/** Who keeps a directory. */
interface Keeper {
  organisationId: string;
  owner: string;
  example: boolean;
  publishedOn: string;
}

/** A service as residents see it, in HSDS. There is nothing in it that is not in the entry. */
export function toHsds(entry: DirectoryEntry, keeper: Keeper, placeNames: ReadonlyMap<string, string>): HsdsService {
  const { id, name, about, website, price, fromAge, toAge, confirmedOn } = entry;
  const t = formText[entry.language];
  const schedules = toSchedules(entry.opening, id);
  return {
    id,
    name,
    status: "active",
    ...(about !== "" && { description: about }),
    ...urlOf(website),
    interpretation_services: t.interpreterNames[entry.interpreter],
    application_process: t.accessNames[entry.access],
    ...(price !== "" && { fees_description: price }),
    ...(entry.audiences.length > 0 && {
      eligibility_description: entry.audiences.map((one) => t.audienceNames[one]).join(", "),
    }),
    ...(fromAge !== null && { minimum_age: fromAge }),
    ...(toAge !== null && { maximum_age: toAge }),
    ...(confirmedOn !== null && { assured_date: confirmedOn }),
    ...(keeper.example && { alert: invented }),
    last_modified: `${keeper.publishedOn}T00:00:00.000Z`,
    organization: {
      id: idFrom("agency", keeper.organisationId, entry.agency),
      name: entry.agency,
      description: keeper.owner,
      parent_organization_id: keeper.organisationId,
    },
    phones: entry.phones.map(({ number, words }) => {
      const said = words === "" ? {} : { description: words };
      return { id: idFrom("phone", id, number, words), service_id: id, number, type: "voice", ...said };
    }),
    schedules,
    service_areas: entry.municipalities.map((kommunenummer) => areaOf(id, kommunenummer, placeNames)),
    service_at_locations: locationsOf(entry),
    languages: entry.languages.map((code) => {
      return { id: idFrom("language", id, code), service_id: id, name: t.languageNames[code], code };
    }),
    cost_options: price === "" ? [] : [{ id: idFrom("cost", id), service_id: id, amount_description: price }],
    attributes: attributesOf(entry, keeper.example),
  };
}

function urlOf(website: string): Pick<HsdsService, "url"> {
  const url = asUri(website);
  return url === undefined ? {} : { url };
}

const invented = "Oppdiktet eksempel. Ikke ring.";

function areaOf(serviceId: string, kommunenummer: string, placeNames: ReadonlyMap<string, string>) {
  const id = idFrom("area", serviceId, kommunenummer);
  return {
    id,
    service_id: serviceId,
    name: placeNames.get(kommunenummer) ?? kommunenummer,
    attributes: [attributeOf({ entity: "service_area", id }, "kommunenummer", kommunenummer)],
  };
}

/** The front door, when there is one. */
function locationsOf({ id, place, directions }: DirectoryEntry): HsdsService["service_at_locations"] {
  if (place === "" && directions === "") return [];
  const location = {
    id: idFrom("location", id),
    location_type: "physical" as const,
    ...(place !== "" && { name: place }),
    ...(directions !== "" && { transportation: directions }),
  };
  return [{ id: idFrom("at-location", id), service_id: id, location_id: location.id, location }];
}

function attributesOf(entry: DirectoryEntry, example: boolean): HsdsService["attributes"] {
  const { website } = entry;
  const t = formText[entry.language];
  const service = { entity: "service", id: entry.id } as const;
  return [
    termAttribute(service, "kind", entry.kind, t.kinds[entry.kind]),
    ...entry.audiences.map((one) => termAttribute(service, "audience", one, t.audienceNames[one])),
    termAttribute(service, "sexes", entry.sexes, t.sexNames[entry.sexes]),
    termAttribute(service, "access", entry.access, t.accessNames[entry.access]),
    termAttribute(service, "interpreter", entry.interpreter, t.interpreterNames[entry.interpreter]),
    termAttribute(service, "text_language", entry.language, t.writtenNames[entry.language]),
    ...(urlOf(website).url === (website || undefined) ? [] : [attributeOf(service, "website", website)]),
    ...(example ? [attributeOf(service, "example", "true")] : []),
  ];
}
