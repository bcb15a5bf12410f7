-- Who takes part in making a plan: more about each seat, what each group shall do, who is asked and heard, and when people meet.
alter table work.group_seat
  add column position_id uuid,
  add column role text not null default 'member' check (role in ('leader', 'secretary', 'member', 'deputy')),
  add column sub_group text not null default '',
  add column perspectives text[] not null default '{}',
  -- Whether the nearest leader has agreed; null while nobody knows.
  add column cleared boolean,
  add column hours integer check (hours >= 0),
  add foreign key (organisation_id, position_id) references work.position (organisation_id, id);
create index on work.group_seat (organisation_id, position_id);

create table work.plan_group (
  organisation_id uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('projectLeader', 'working', 'steering', 'reference')),
  tasks           text not null default '',
  responsibility  text not null default '',
  primary key (organisation_id, plan_id, kind),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);

-- Somebody who is asked about the plan, what they said, and what was done with it. Never a person.
create table work.involvement (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('leader', 'elderCouncil', 'disabilityCouncil', 'youthCouncil', 'policeCouncil',
                    'committee', 'voluntary', 'userOrganisation', 'partner', 'livedExperience')),
  name            text not null check (name <> ''),
  wish            text not null default '',
  safety          text not null default '',
  asked_on        date,
  said            text not null default '',
  done            text not null default '',
  version         integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create index on work.involvement (organisation_id, plan_id);

create table work.meeting (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('meeting', 'kickOff', 'workSeminar', 'information', 'hearingSeminar',
                    'startConference', 'professionalDay', 'midTermEvaluation')),
  group_kind      text check (group_kind in ('working', 'steering', 'reference')),
  title           text not null default '',
  held_on         date not null,
  starts_at       time,
  ends_at         time,
  place           text not null default '',
  agenda          text[] not null default '{}',
  cancelled       boolean not null default false,
  version         integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  check (ends_at is null or starts_at is null or ends_at > starts_at)
);
create index on work.meeting (organisation_id, plan_id, held_on);

-- The short minutes: what was decided, which function does it, and by when.
create table work.meeting_decision (
  organisation_id uuid not null,
  meeting_id      uuid not null,
  sort            integer not null,
  decision        text not null check (decision <> ''),
  responsible     text not null default '',
  due             date,
  primary key (organisation_id, meeting_id, sort),
  foreign key (organisation_id, meeting_id) references work.meeting (organisation_id, id) on delete cascade
);

-- The same wall as round every other table (0006).
do $$
declare
  place text;
  readable constant text := 'organisation_id = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'organisation_id = any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['plan_group', 'involvement', 'meeting', 'meeting_decision'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    execute format('create policy read on work.%I for select to komplan_app using (%s)', place, readable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('create policy add on work.%I for insert to komplan_app with check (%s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (%s) with check (%s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (%s)', place, writable);
    execute format('grant select, insert, update, delete on work.%I to komplan_app, komplan_system', place);
  end loop;
end $$;
