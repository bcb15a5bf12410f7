-- What somebody says of a chapter, a goal or a measure while it is being written (no: kommentar). Never part of the plan, and never published.
create table work.comment (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  part            text not null check (part in ('chapter', 'goal', 'measure')),
  part_id         uuid not null,
  quote           text not null default '',
  body            text not null check (body <> ''),
  written_by      uuid not null references access.person,
  written_at      timestamptz not null default now(),
  done_at         timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create index on work.comment (organisation_id, plan_id, part_id);
create index on work.comment (written_by, organisation_id);

create table work.comment_reply (
  organisation_id uuid not null,
  id              uuid not null,
  comment_id      uuid not null,
  body            text not null check (body <> ''),
  written_by      uuid not null references access.person,
  written_at      timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, comment_id) references work.comment (organisation_id, id) on delete cascade
);
create index on work.comment_reply (organisation_id, comment_id);
create index on work.comment_reply (written_by, organisation_id);

-- Other words for one passage of a chapter (no: endringsforslag). `before` is the passage as it stood, so that it is replaced only while it
-- still stands so; `after` is nothing where the passage is to go.
create table work.suggestion (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  chapter_id      uuid not null,
  path            integer[] not null,
  before          jsonb not null,
  after           jsonb,
  note            text not null default '',
  written_by      uuid not null references access.person,
  written_at      timestamptz not null default now(),
  outcome         text check (outcome in ('accepted', 'rejected')),
  answer          text not null default '',
  decided_by      uuid references access.person,
  decided_at      timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  foreign key (organisation_id, chapter_id) references work.chapter (organisation_id, id) on delete cascade,
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
);
create index on work.suggestion (organisation_id, plan_id, chapter_id);
create index on work.suggestion (written_by, organisation_id);
create index on work.suggestion (decided_by, organisation_id);

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['comment', 'comment_reply', 'suggestion'] loop
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

-- Those who have written where one may read are known there, as in 0008.
create policy read_commenters on access.person for select to komplan_app using (
  exists (select from work.comment where written_by = person.id)
  or exists (select from work.comment_reply where written_by = person.id)
  or exists (select from work.suggestion where written_by = person.id or decided_by = person.id));
