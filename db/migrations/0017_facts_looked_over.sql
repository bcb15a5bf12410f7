-- When a plan was last looked over against a fact it rests on: a change of the fact before that day needs nothing more.
create table work.fact_look (
  organisation_id uuid not null,
  plan_id         uuid not null,
  -- An id in content/facts.json.
  fact_id         text not null check (fact_id <> ''),
  looked_on       date not null,
  primary key (organisation_id, plan_id, fact_id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);

-- The same wall as round every other table (0006).
do $$
declare
  readable constant text := 'organisation_id = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'organisation_id = any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  alter table work.fact_look enable row level security;
  alter table work.fact_look force row level security;
  execute format('create policy read on work.fact_look for select to komplan_app using (%s)', readable);
  create policy system on work.fact_look to komplan_system using (true) with check (true);
  execute format('create policy add on work.fact_look for insert to komplan_app with check (%s)', writable);
  execute format('create policy change on work.fact_look for update to komplan_app using (%s) with check (%s)', writable, writable);
  execute format('create policy remove on work.fact_look for delete to komplan_app using (%s)', writable);
  grant select, insert, update, delete on work.fact_look to komplan_app, komplan_system;
end $$;
