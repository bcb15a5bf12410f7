-- A spreadsheet that was sent in with changes to a plan's measures (no: regneark). What was read is kept until it is taken in or replaced by
-- a newer file from the same person; what was taken in is kept with what stood there before, so that it can be taken back.
create table work.sheet_import (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  file_name       text not null,
  content         jsonb not null,
  choices         jsonb not null,
  done            jsonb,
  imported_by     uuid not null references access.person,
  imported_at     timestamptz not null default now(),
  done_at         timestamptz,
  undone_at       timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  check ((done is null) = (done_at is null)),
  check (undone_at is null or done_at is not null)
);
create index on work.sheet_import (organisation_id, plan_id);
create index on work.sheet_import (imported_by, organisation_id);

alter table work.sheet_import enable row level security;
alter table work.sheet_import force row level security;
create policy read on work.sheet_import for select to komplan_app
  using (organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[]));
create policy add on work.sheet_import for insert to komplan_app
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy change on work.sheet_import for update to komplan_app
  using (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy remove on work.sheet_import for delete to komplan_app
  using (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy system on work.sheet_import to komplan_system using (true) with check (true);
grant select, insert, update, delete on work.sheet_import to komplan_app, komplan_system;

-- Those who have sent in a spreadsheet where one may read are known there, as in 0008.
create policy read_senders_of_sheets on access.person for select to komplan_app
  using (exists (select from work.sheet_import where imported_by = person.id));
