import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueFaults } from "#test/catalogue.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";

let fresh: FreshDatabase;
let root: pg.Client;

beforeAll(async () => {
  fresh = await freshDatabase();
  root = new pg.Client({ connectionString: fresh.rootUrl });
  await root.connect();
});
afterAll(async () => {
  await root.end();
  await fresh.drop();
});

test("nothing in the database's catalogue leads past the wall between organisations", async () => {
  expect(await catalogueFaults(root)).toEqual([]);
});

/** Each is what somebody could write in a migration without thinking, and what the guard must say. */
const plantedFaults: Record<string, string> = {
  "alter table work.goal no force row level security":
    "work.goal: row-level security is off, or not forced on the owner",
  "alter table work.goal disable row level security":
    "work.goal: row-level security is off, or not forced on the owner",
  "create table work.note (organisation_id uuid primary key references work.organisation, words text)":
    "work.note: row-level security is off, or not forced on the owner",
  "drop policy read on work.goal; drop policy add on work.goal; drop policy change on work.goal; drop policy remove on work.goal":
    "work.goal: no policy for staff",
  "create policy everybody on work.goal for select to komplan_app using (true)":
    "work.goal everybody: a policy for staff that does not ask whose row it is",
  "create policy move on work.goal for update to komplan_app using (organisation_id = any ((select current_setting('app.writable')::uuid[])::uuid[])) with check (true)":
    "work.goal move: a policy for staff that does not ask whose row it is",
  "create policy slow on work.goal for select to komplan_app using (organisation_id = any (current_setting('app.readable')::uuid[]))":
    "work.goal slow: a policy that asks once for each row",
  "create table work.note (id uuid primary key)": "work.note: no column for the organisation",
  "create view work.all_plans as select * from work.plan": "work.all_plans: view that reads with its owner's rights",
  "create function work.count_plans() returns bigint language sql security definer set search_path = pg_catalog as 'select count(*) from work.plan'":
    "work.count_plans(): function with its owner's rights",
  "alter function audit.append reset search_path":
    "audit.append(uuid,text,text,text,text,bytea): function with its owner's rights and no fixed search path",
  "grant execute on function audit.append to public":
    "audit.append(uuid,text,text,text,text,bytea): function with its owner's rights that everybody may call",
  "create unique index agency_name on work.agency (name)":
    "work.agency_name: unique index without the organisation first",
  "alter table work.plan add unique (id); alter table work.goal add constraint loose foreign key (plan_id) references work.plan (id)":
    "work.goal loose: foreign key that may point into another organisation",
  "alter role komplan_login bypassrls": "komplan_login: role that serves requests with rights over all",
  "alter role komplan_app superuser": "komplan_app: role that serves requests with rights over all",
  "alter table work.goal owner to komplan_app": "komplan_app goal: role that serves requests owns something",
  "grant komplan_owner to komplan_login": "komplan_login: the log-in may become the owner",
  "grant select on work.plan to komplan_public": "work.plan: the public can reach what is not public",
  "grant insert on published.publication to komplan_public": "published.publication: the public can change something",
  "grant update on published.publication to komplan_app":
    "published.publication: staff can rewrite the trail or what is published",
  "grant delete on audit.entry to komplan_app": "audit.entry: staff can rewrite the trail or what is published",
  "alter table access.person disable row level security": "access.person: staff can see everybody's",
  "create policy everybody on access.person for select to komplan_app using (true)":
    "access.person: staff can see everybody's",
  "grant select on access.session to komplan_app": "access.session: staff can read how others log in",
};

test.each(Object.entries(plantedFaults))("it is seen: %s", async (fault, said) => {
  await root.query("begin");
  await root.query(fault);

  const faults = await catalogueFaults(root);

  await root.query("rollback");
  expect(faults).toContain(said);
});
