-- What has come of a plan, looked at half-way and at the end (no: evaluering). One of each, written over several days.
create table work.evaluation (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  occasion        text not null check (occasion in ('midterm', 'final')),
  held_on         date,
  answers         jsonb not null default '{}',
  version         integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, plan_id, occasion),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);

-- What came of one measure. A measure nobody has looked at has no row.
create table work.evaluation_measure (
  organisation_id uuid not null,
  evaluation_id   uuid not null,
  measure_id      uuid not null,
  result          text check (result in ('reached', 'partly', 'not', 'cannotTell')),
  words           text not null default '',
  primary key (organisation_id, evaluation_id, measure_id),
  foreign key (organisation_id, evaluation_id) references work.evaluation (organisation_id, id) on delete cascade,
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id) on delete cascade
);
create index on work.evaluation_measure (organisation_id, measure_id);

-- What shall become of a measure when the plan is renewed (no: fornying). The plan itself is left as it is.
create table work.renewal_choice (
  organisation_id uuid not null,
  plan_id         uuid not null,
  measure_id      uuid not null,
  choice          text check (choice in ('continued', 'changed', 'ended', 'done')),
  reason          text not null default '',
  primary key (organisation_id, measure_id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id) on delete cascade
);
create index on work.renewal_choice (organisation_id, plan_id);

-- Which draft was made of which plan.
create table work.renewal (
  organisation_id uuid not null,
  next_plan_id    uuid not null,
  plan_id         uuid not null,
  made_on         date not null,
  primary key (organisation_id, next_plan_id),
  foreign key (organisation_id, next_plan_id) references work.plan (organisation_id, id) on delete cascade,
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create index on work.renewal (organisation_id, plan_id);

-- A measure can also come from the plan before.
alter table work.measure drop constraint measure_origin_check;
alter table work.measure add constraint measure_origin_check
  check (origin is null
    or (origin ->> 'kind' in ('example', 'publication', 'plan') and origin ->> 'id' <> '' and origin ->> 'title' <> ''));

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['evaluation', 'evaluation_measure', 'renewal_choice', 'renewal'] loop
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

call work.let_advisers_read('evaluation');
call work.let_advisers_read('evaluation_measure');
