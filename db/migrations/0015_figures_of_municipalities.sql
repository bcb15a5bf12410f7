-- How many lived in a municipality on one day, for change over the years. Kilde: Statistisk sentralbyrå (CC BY 4.0).
create table reference.population_total (
  kommunenummer text not null references reference.municipality,
  on_date       date not null,
  residents     integer not null check (residents >= 0),
  primary key (kommunenummer, on_date)
);
grant select on reference.population_total to komplan_app, komplan_public, komplan_system;
grant insert, update, delete on reference.population_total to komplan_system;

-- Figures that somebody has fetched from Statistisk sentralbyrå, the newest for each municipality and table.
-- They go with the organisation when the invented example is removed.
create table work.statistics (
  organisation_id uuid not null references work.organisation on delete cascade,
  kommunenummer   text not null references reference.municipality,
  table_id        text not null check (table_id ~ '^[0-9]{5}$'),
  fetched_at      timestamptz not null default now(),
  figures         jsonb not null,
  primary key (organisation_id, kommunenummer, table_id)
);

-- As 0006 does for the tables before it.
do $$
declare
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  alter table work.statistics enable row level security;
  alter table work.statistics force row level security;
  execute format('create policy read on work.statistics for select to komplan_app using (organisation_id = %s)', readable);
  execute format('create policy add on work.statistics for insert to komplan_app with check (organisation_id = %s)', writable);
  execute format('create policy change on work.statistics for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', writable, writable);
  execute format('create policy remove on work.statistics for delete to komplan_app using (organisation_id = %s)', writable);
  create policy system on work.statistics to komplan_system using (true) with check (true);
  grant select, insert, update, delete on work.statistics to komplan_app, komplan_system;
end $$;
