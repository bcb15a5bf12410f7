import * as z from "zod";

/**
 * Services as Open Referral's Human Services Data Specification, version 3, names them. Written by us from its documented fields: what
 * they are called, what type each has, which must be there and which words some may hold. Its own schema files are not in Komplan
 * (docs/decisions/0016). Fields that are not named here are allowed there, and not read here.
 */
export const hsdsVersion = "3.1";

const id = z.guid();
const text = z.string();
const date = z.iso.date();
const uri = z.url().regex(/^[!#-;=?-Z_a-z~]+$/);

const taxonomyTerm = z.object({ id, code: text.optional(), name: text, description: text, taxonomy: text.optional() });

const attribute = z.object({
  id,
  link_id: id.optional(),
  link_entity: text.optional(),
  link_type: text.optional(),
  value: text.optional(),
  label: text.optional(),
  taxonomy_term_id: id.optional(),
  taxonomy_term: taxonomyTerm.optional(),
});
export type HsdsAttribute = z.output<typeof attribute>;

const attributes = z.array(attribute).optional();

const organization = z.object({
  id,
  name: text,
  description: text,
  website: uri.optional(),
  parent_organization_id: id.optional(),
});

const phone = z.object({
  id,
  service_id: id.optional(),
  number: text,
  extension: z.number().optional(),
  type: text.optional(),
  description: text.optional(),
});

const schedule = z.object({
  id,
  service_id: id.optional(),
  valid_from: date.optional(),
  valid_to: date.optional(),
  dtstart: date.optional(),
  timezone: z.number().optional(),
  until: date.optional(),
  count: z.number().optional(),
  wkst: z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).optional(),
  freq: z.enum(["WEEKLY", "MONTHLY"]).optional(),
  interval: z.number().optional(),
  byday: text.optional(),
  byweekno: text.optional(),
  bymonthday: text.optional(),
  byyearday: text.optional(),
  description: text.optional(),
  opens_at: text.optional(),
  closes_at: text.optional(),
  attributes,
});
export type HsdsSchedule = z.output<typeof schedule>;

const serviceArea = z.object({ id, service_id: id.optional(), name: text.optional(), attributes });

const address = z.object({
  id,
  address_1: text,
  address_2: text.optional(),
  city: text,
  state_province: text,
  postal_code: text,
  country: text,
  address_type: z.enum(["physical", "postal", "virtual"]),
});

const location = z.object({
  id,
  location_type: z.enum(["physical", "postal", "virtual"]),
  name: text.optional(),
  transportation: text.optional(),
  addresses: z.array(address).optional(),
});

const serviceAtLocation = z.object({
  id,
  service_id: id.optional(),
  location_id: id.optional(),
  location: location.optional(),
});

const language = z.object({ id, service_id: id.optional(), name: text.optional(), code: text.optional() });

const costOption = z.object({
  id,
  service_id: id.optional(),
  currency: text.optional(),
  amount: z.number().optional(),
  amount_description: text.optional(),
});

export const hsdsService = z.object({
  id,
  name: text,
  status: z.enum(["active", "inactive", "defunct", "temporarily closed"]),
  description: text.optional(),
  url: uri.optional(),
  email: z.email().optional(),
  interpretation_services: text.optional(),
  application_process: text.optional(),
  fees_description: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: date.optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime({ offset: true }).optional(),
  organization: organization.optional(),
  phones: z.array(phone).max(50).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(serviceArea).optional(),
  service_at_locations: z.array(serviceAtLocation).optional(),
  languages: z.array(language).optional(),
  cost_options: z.array(costOption).optional(),
  attributes,
});
export type HsdsService = z.output<typeof hsdsService>;

/** What Komplan reads of others' services. What it does not read, it does not judge. */
export const readHsdsService = hsdsService
  .omit({ email: true, interpretation_services: true, application_process: true, eligibility_description: true })
  .omit({ assured_date: true, alert: true, last_modified: true })
  .extend({ url: z.url().optional(), organization: z.object({ name: text }).optional() });
export type ReadHsdsService = z.output<typeof readHsdsService>;

/** So many of them as one asks for at a time, and how many there are in all. */
export const hsdsPage = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(hsdsService),
});
export type HsdsPage = z.output<typeof hsdsPage>;

/** What the open data of services promise, in JSON Schema (draft 2020-12). */
export function hsdsServiceSchema(): object {
  const title = "Komplan: a service, by the documented fields of Open Referral HSDS 3";
  return { title, ...z.toJSONSchema(hsdsService, { io: "input" }) };
}
