-- Deadlines in people's own calendars, and the dates that come back every year.

-- A calendar that programs fetch from a secret address (no: kalenderabonnement): all of a plan, or what one function answers for. Only the
-- digest of the secret is kept. What it shows is what whoever made it may see on the day it is fetched, and nothing when they may not any more.
create table work.calendar_feed (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  digest          bytea not null unique check (length(digest) = 32),
  person_id       uuid not null references access.person,
  plan_id         uuid,
  position_id     uuid,
  created_at      timestamptz not null default now(),
  revoked_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  foreign key (organisation_id, position_id) references work.position (organisation_id, id) on delete cascade,
  check ((plan_id is null) <> (position_id is null))
);
create index on work.calendar_feed (person_id);

-- What comes back every year and the plan must fit: the budget, the council, reporting.
create table work.year_date (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('budget', 'council', 'reporting', 'other')),
  title           text not null check (title <> ''),
  month           integer not null check (month between 1 and 12),
  day             integer check (day between 1 and 31),
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create index on work.year_date (organisation_id, plan_id);

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['calendar_feed', 'year_date'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    execute format('create policy read on work.%I for select to komplan_app using (organisation_id = %s)', place, readable);
    execute format('create policy add on work.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (organisation_id = %s)', place, writable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('grant select, insert, update, delete on work.%I to komplan_app, komplan_system', place);
  end loop;
end $$;

call work.let_advisers_read('year_date');
