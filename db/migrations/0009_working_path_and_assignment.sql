-- Where a plan stands in each step of the guide, as people have said it. A row is never changed: a new one is added, and the newest counts.
-- 'open' says that nobody has said more: then the plan itself shows how far the step has come.
create table work.plan_step (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  step            text not null check (step ~ '^[1-9](\.[1-9][0-9]?)?$'),
  state           text not null check (state in ('open', 'underWay', 'done', 'skipped')),
  reason          text not null default '',
  due_on          date,
  position_id     uuid,
  set_by          uuid not null references access.person,
  set_at          timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id),
  foreign key (organisation_id, position_id) references work.position (organisation_id, id),
  -- The municipality's own rules win over the guide, but they are to be told.
  check (state <> 'skipped' or reason <> '')
);
create index on work.plan_step (organisation_id, plan_id, step, set_at desc);
create index on work.plan_step (set_by, organisation_id);

-- Who wanted a plan, and who decided that it shall be made. The newest row counts.
create table work.assignment (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  initiative      text not null default '',
  initiated_on    date,
  decided_by      text not null default '',
  decided_on      date,
  case_number     text not null default '',
  link            text not null default '' check (link = '' or link ~ '^https?://'),
  saved_by        uuid not null references access.person,
  saved_at        timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
create index on work.assignment (organisation_id, plan_id, saved_at desc);
create index on work.assignment (saved_by, organisation_id);

-- What those who make the plan are asked for, and what they have to do it with. The newest row counts.
create table work.mandate (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  purpose         text not null default '',
  questions       text[] not null default '{}',
  starts_on       date,
  ends_on         date,
  -- Whole kroner, for the planning itself.
  budget          integer check (budget >= 0),
  hours           integer check (hours >= 0),
  reporting       text not null default '',
  limits          text not null default '',
  saved_by        uuid not null references access.person,
  saved_at        timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index on work.mandate (organisation_id, plan_id, saved_at desc);
create index on work.mandate (saved_by, organisation_id);

create table work.mandate_milestone (
  organisation_id uuid not null,
  mandate_id      uuid not null,
  title           text not null check (title <> ''),
  due             date not null,
  sort            integer not null,
  primary key (organisation_id, mandate_id, sort),
  foreign key (organisation_id, mandate_id) references work.mandate (organisation_id, id)
);

-- The municipality's other plans that this one must fit with.
create table work.adjacent_plan (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('planningStrategy', 'societalPart', 'thematic', 'childProtection', 'publicHealth', 'preparedness', 'other')),
  title           text not null check (title <> ''),
  reference       text not null default '',
  relation        text not null default '',
  review_on       date,
  sort            integer not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);
create index on work.adjacent_plan (organisation_id, plan_id, sort);

-- The wall between organisations, as 0006 built it.
do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['plan_step', 'assignment', 'mandate', 'mandate_milestone', 'adjacent_plan'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    execute format('create policy read on work.%I for select to komplan_app using (organisation_id = %s)', place, readable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('create policy add on work.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (organisation_id = %s)', place, writable);
    execute format('grant select, insert, update, delete on work.%I to komplan_app, komplan_system', place);
  end loop;
end $$;

-- Removing the example asks the database which tables there are, and takes those first that point to others: a table that is
-- added later needs no line here.
create or replace function work.remove_example() returns void language plpgsql set search_path = pg_catalog as $$
declare
  place regclass;
  known uuid;
begin
  perform audit.forget_examples();
  delete from published.publication where organisation_id in (select id from work.organisation where example);
  for place in
    with recursive points as (
      select distinct conrelid as child, confrelid as parent from pg_constraint
      where contype = 'f' and conrelid <> confrelid and connamespace = 'work'::regnamespace
    ), deep as (
      select oid as place, 0 as depth from pg_class where relkind = 'r' and relnamespace = 'work'::regnamespace
      union
      select points.child, deep.depth + 1 from points join deep on deep.place = points.parent
    )
    select deep.place::regclass from deep where deep.place <> 'work.organisation'::regclass
    group by deep.place order by max(deep.depth) desc, deep.place
  loop
    execute format('delete from %s where organisation_id in (select id from work.organisation where example)', place);
  end loop;
  delete from work.organisation where example;
  delete from access.session where person_id in (select id from access.person where example);
  delete from access.sent_form where person_id in (select id from access.person where example);
  delete from access.login_link where email in (select email from access.person where example);
  delete from access.outgoing_mail where recipient in (select email from access.person where example);
  for known in select id from access.person where example loop
    begin
      delete from access.person where id = known;
    exception when foreign_key_violation then
      null; -- whoever has been given a role or a task somewhere real is kept
    end;
  end loop;
end $$;
