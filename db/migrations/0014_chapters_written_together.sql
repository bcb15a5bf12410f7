-- The text of a chapter while several people write in it: a document of Yjs, whose updates can be joined in any order and any number of times.
-- work.chapter.title and body, which everything else reads, are brought up to date from here.
create table work.chapter_document (
  organisation_id uuid not null,
  chapter_id      uuid not null,
  state           bytea not null,
  primary key (organisation_id, chapter_id),
  foreign key (organisation_id, chapter_id) references work.chapter (organisation_id, id) on delete cascade
);

-- What was written since, one row for each keystroke that has been acknowledged. Rows go when they are part of the document's state:
-- exactly those that were read, since others may become visible later in any order.
create table work.chapter_update (
  organisation_id uuid not null,
  id              uuid not null,
  chapter_id      uuid not null,
  bytes           bytea not null,
  written_by      uuid not null references access.person,
  written_at      timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, chapter_id) references work.chapter (organisation_id, id) on delete cascade
);
create index on work.chapter_update (organisation_id, chapter_id);

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['chapter_document', 'chapter_update'] loop
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

-- Whoever loses a role, a function or the session is let out of what they have open, at once and on every server.
create function access.announce_rights() returns trigger language plpgsql as $$
begin
  perform pg_notify('writing', json_build_object('kind', 'rights', 'personId', coalesce(new.person_id, old.person_id))::text);
  return null;
end $$;
create trigger announce_rights after insert or update or delete on work.membership for each row execute function access.announce_rights();
create trigger announce_rights after insert or update or delete on work.position_holder for each row execute function access.announce_rights();
create trigger announce_rights after delete on access.session for each row execute function access.announce_rights();
