-- How the costs of a joint plan are shared between its municipalities (no: fordelingsnøkkel). Without a row each pays the same.
create table work.cost_key (
  organisation_id uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('equal', 'residents', 'own')),
  primary key (organisation_id, plan_id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);

-- What each municipality pays when the municipalities have agreed on shares of their own. In hundredths of a percent, so that thirds can be written.
create table work.cost_share (
  organisation_id uuid not null,
  plan_id         uuid not null,
  kommunenummer   text not null,
  hundredths      integer not null check (hundredths between 0 and 10000),
  primary key (organisation_id, plan_id, kommunenummer),
  foreign key (organisation_id, plan_id) references work.cost_key (organisation_id, plan_id) on delete cascade,
  foreign key (organisation_id, plan_id, kommunenummer) references work.adoption (organisation_id, plan_id, kommunenummer) on delete cascade
);

-- A stretch of time that a plan is reported on (no: rapporteringsperiode), and what those who report want to say first.
create table work.report_period (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  from_date       date not null,
  to_date         date not null,
  due             date not null,
  introduction    text not null default '',
  opened_at       timestamptz not null default now(),
  opened_by       uuid not null references access.person,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  check (to_date >= from_date),
  check (due >= from_date)
);
create unique index on work.report_period (organisation_id, plan_id, from_date);
create index on work.report_period (opened_by);

-- What was frozen when a period was closed. Undoing it takes nothing away: what was frozen is kept, with why it was undone.
create table work.report_closing (
  organisation_id uuid not null,
  id              uuid not null,
  period_id       uuid not null,
  content         jsonb not null,
  closed_at       timestamptz not null default now(),
  closed_by       uuid not null references access.person,
  undone_at       timestamptz,
  undone_by       uuid references access.person,
  undo_reason     text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, period_id) references work.report_period (organisation_id, id) on delete cascade,
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or undo_reason <> '')
);
create unique index on work.report_closing (organisation_id, period_id) where undone_at is null;
create index on work.report_closing (organisation_id, period_id, closed_at desc);
create index on work.report_closing (closed_by);
create index on work.report_closing (undone_by);

-- Whatever a page forgets: what politicians have been told is never told otherwise, and what was undone stays undone.
create function work.keep_closing() returns trigger language plpgsql as $$
begin
  if (new.id, new.period_id, new.content, new.closed_at, new.closed_by)
      is distinct from (old.id, old.period_id, old.content, old.closed_at, old.closed_by)
    or (old.undone_at is not null
      and (new.undone_at, new.undone_by, new.undo_reason) is distinct from (old.undone_at, old.undone_by, old.undo_reason)) then
    raise exception 'work.report_closing: what is frozen cannot be changed';
  end if;
  return new;
end $$;
create trigger keep_closing before update on work.report_closing for each row execute function work.keep_closing();

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['cost_key', 'cost_share', 'report_period', 'report_closing'] loop
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

-- A report that has been frozen is taken away by nobody, but together with the whole plan.
revoke delete on work.report_closing from komplan_app;
