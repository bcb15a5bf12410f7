-- Somebody from outside who is invited to one plan (no: rådgiver, RVTS). They read that plan and say what they think of it; they change nothing,
-- and see nothing else of the organisation.
create table work.plan_adviser (
  organisation_id uuid not null,
  plan_id         uuid not null,
  person_id       uuid not null references access.person,
  from_date       date not null,
  -- The first day they no longer are: an invitation that is ended, is over at once.
  to_date         date,
  invited_by      uuid not null references access.person,
  primary key (organisation_id, plan_id, person_id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  check (to_date is null or to_date >= from_date)
);
create index on work.plan_adviser (person_id);
create index on work.plan_adviser (invited_by, organisation_id);

do $$
declare
  readable constant text := 'organisation_id = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'organisation_id = any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  alter table work.plan_adviser enable row level security;
  alter table work.plan_adviser force row level security;
  execute format('create policy read on work.plan_adviser for select to komplan_app using (%s)', readable);
  create policy system on work.plan_adviser to komplan_system using (true) with check (true);
  execute format('create policy add on work.plan_adviser for insert to komplan_app with check (%s)', writable);
  execute format('create policy change on work.plan_adviser for update to komplan_app using (%s) with check (%s)', writable, writable);
  execute format('create policy remove on work.plan_adviser for delete to komplan_app using (%s)', writable);
  grant select, insert, update, delete on work.plan_adviser to komplan_app, komplan_system;
end $$;

-- As for roles (0014): whoever is no longer invited is let out of what they have open.
create trigger announce_rights after insert or update or delete on work.plan_adviser
  for each row execute function access.announce_rights();

-- Those who are invited do not have the organisation in app.readable, so that a table nobody has thought of shows them nothing.
-- app.advised_plans holds the plans, and app.advised_organisations whose they are.

-- What stands in one column of a table, of the rows that hang on plans one is invited to. It runs as the owner: policies that asked each
-- other through the tables would go in a ring. The table's own policy is asked by name, since the owner may see more of some (votes).
create function work.advised_values(place text, wanted text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  advised constant text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('work.%I', place)::regclass and polname = 'let_advisers_read');
  found_values uuid[];
begin
  execute format('select array_agg(%I) from work.%I where coalesce(%s, false)', wanted, place, advised) into strict found_values;
  return found_values;
end $$;
revoke all on function work.advised_values from public;
grant execute on function work.advised_values to komplan_app;

-- Opens one table of what a plan consists of to the advisers of that plan. A table without plan_id shows them what belongs to
-- rows that they may read. A table that is added later calls this, unless it is not for advisers:
-- then it stands in the list of server/row-security.server.test.ts.
--
-- One policy that first asks for the organisation, and not one more beside the old: the indexes begin with the organisation,
-- and two policies that each ask for something else could use none of them. For staff the part after `or` is never evaluated.
create procedure work.let_advisers_read(place text) language plpgsql set search_path = pg_catalog as $$
declare
  within_reach constant text := 'organisation_id = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[]
    || nullif(current_setting(''app.advised_organisations'', true), '''')::uuid[])::uuid[])';
  readable constant text := 'organisation_id = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  invited constant text := 'organisation_id = any ((select nullif(current_setting(''app.advised_organisations'', true), '''')::uuid[])::uuid[])';
  advised constant text := '%I = any ((select nullif(current_setting(''app.advised_plans'', true), '''')::uuid[])::uuid[])';
  this constant regclass := format('work.%I', place)::regclass;
  opened text;
begin
  if place = 'plan' then
    opened := format(advised, 'id');
  elsif exists (select from pg_attribute where attrelid = this and attname = 'plan_id' and not attisdropped) then
    opened := format(advised, 'plan_id');
  else
    -- Every key of what hangs on a plan is the organisation and an id.
    select format('%I = any ((select work.advised_values(%L, ''id''))::uuid[])', attname, relname) into opened
      from pg_constraint key join pg_class parent on parent.oid = key.confrelid
      join pg_attribute on attrelid = key.conrelid and attnum = key.conkey[2]
      where key.conrelid = this and key.contype = 'f' and key.confrelid <> this
        and exists (select from pg_policy where polrelid = key.confrelid and polname = 'let_advisers_read')
      order by key.conname limit 1;
  end if;
  if opened is null then
    raise exception 'work.%: does not hang on a plan that advisers may read', place;
  end if;
  execute format('drop policy read on %s', this);
  execute format('create policy read on %s for select to komplan_app using (%s and (%s or %s))', this, within_reach, readable, opened);
  execute format('create policy let_advisers_read on %s for select to komplan_owner using (%s and %s)', this, invited, opened);
end $$;
revoke all on procedure work.let_advisers_read from public;

-- All that a plan consists of. Not the files it was read from, which may hold what nobody chose to keep; not who else is invited;
-- not whom one asks for status, or spares for reminders. What hangs on a part is taken after that part.
do $$
declare
  place text;
  not_for_advisers constant text[] := array['import', 'sheet_import', 'plan_adviser', 'status_request_measure', 'reminder_stop'];
begin
  call work.let_advisers_read('plan');
  for place in
    with recursive points as (
      select distinct conrelid as child, confrelid as parent from pg_constraint
      where contype = 'f' and conrelid <> confrelid and connamespace = 'work'::regnamespace
    ), deep as (
      select attrelid as part, 0 as depth from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'work'::regnamespace and relkind = 'r' and attname = 'plan_id' and not attisdropped
          and relname <> all (not_for_advisers)
      union
      select points.child, deep.depth + 1 from points join deep on deep.part = points.parent join pg_class on pg_class.oid = points.child
        where relname <> all (not_for_advisers)
    )
    select relname from deep join pg_class on pg_class.oid = deep.part group by relname order by max(depth), relname
  loop
    call work.let_advisers_read(place);
  end loop;
end $$;

-- What a plan's pages need beside the plan: whose it is, the functions and agencies that stand in it, and figures of residents.
do $$
declare
  within_reach constant text := '%I = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[]
    || nullif(current_setting(''app.advised_organisations'', true), '''')::uuid[])::uuid[])';
  readable constant text := 'organisation_id = any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
begin
  drop policy read on work.organisation;
  execute format('create policy read on work.organisation for select to komplan_app using (' || within_reach || ')', 'id');
  drop policy read on work.statistics;
  execute format('create policy read on work.statistics for select to komplan_app using (' || within_reach || ')', 'organisation_id');
  drop policy read on work.position;
  execute format('create policy read on work.position for select to komplan_app using (' || within_reach || ' and (%s or id = any ((
    select work.advised_values(''measure'', ''position_id'') || work.advised_values(''group_seat'', ''position_id'')
      || work.advised_values(''plan_step'', ''position_id'') || work.advised_values(''measure_partner'', ''position_id''))::uuid[])))', 'organisation_id', readable);
  drop policy read on work.agency;
  execute format('create policy read on work.agency for select to komplan_app using (' || within_reach || ' and (%s or id in (
    select agency_id from work.position) or id = any ((select work.advised_values(''measure_partner'', ''agency_id''))::uuid[])))', 'organisation_id', readable);
end $$;

-- Those who have written in a plan one may read are known there, as in 0008 and 0016; so is who is invited to it.
create policy read_step_setters on access.person for select to komplan_app using (
  exists (select from work.plan_step where set_by = person.id)
  or exists (select from work.plan_adviser where person_id = person.id));

-- What advisers may write: a comment, an answer to one, and other words for a passage, always as themselves. Own comments they settle.
do $$
declare
  advised constant text := 'organisation_id = any ((select nullif(current_setting(''app.advised_organisations'', true), '''')::uuid[])::uuid[])
    and plan_id = any ((select nullif(current_setting(''app.advised_plans'', true), '''')::uuid[])::uuid[])';
  by_themselves constant text := 'written_by = (select nullif(current_setting(''app.person'', true), '''')::uuid)';
begin
  execute format('create policy advise on work.comment for insert to komplan_app with check (%s and %s)', advised, by_themselves);
  execute format('create policy settle_own on work.comment for update to komplan_app using (%s and %s) with check (%s and %s)',
    advised, by_themselves, advised, by_themselves);
  execute format('create policy advise on work.comment_reply for insert to komplan_app with check (%s and comment_id in (
    select id from work.comment where %s))', by_themselves, advised);
  execute format('create policy advise on work.suggestion for insert to komplan_app with check (%s and %s and outcome is null
    and chapter_id in (select id from work.chapter where chapter.plan_id = suggestion.plan_id))', advised, by_themselves);
end $$;

-- What they write is told of in the trail of whose plan it is.
create or replace function audit.append(organisation uuid, actor text, action text, subject text, digest text, salt bytea)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  head audit.head;
  stamp timestamptz := clock_timestamp();
  next_number bigint;
  next_hash text;
  within_reach constant uuid[] := nullif(current_setting('app.readable', true), '')::uuid[] || nullif(current_setting('app.writable', true), '')::uuid[]
    || array[nullif(current_setting('app.linked_organisation', true), '')::uuid] || nullif(current_setting('app.advised_organisations', true), '')::uuid[];
begin
  -- This runs as the owner, so the wall between organisations must be built here too.
  if current_setting('role') = 'komplan_app' and not coalesce(organisation = any (within_reach), false) then
    raise insufficient_privilege using message = 'audit.append: another organisation';
  end if;
  insert into audit.head values (organisation, 0, '') on conflict do nothing;
  select * into head from audit.head where organisation_id = organisation for update;
  next_number := head.number + 1;
  next_hash := audit.entry_hash(organisation, next_number, stamp, actor, action, subject, digest, head.hash);
  insert into audit.entry values (organisation, next_number, stamp, actor, action, subject, digest, head.hash, next_hash);
  if salt is not null then
    insert into audit.salt values (organisation, next_number, salt);
  end if;
  update audit.head set number = next_number, hash = next_hash where organisation_id = organisation;
  return next_number;
end $$;

-- Staff send mail to those they have invited, as to those they have asked (0011).
create policy to_those_invited on access.outgoing_mail for insert to komplan_app with check (exists (
  select from work.plan_adviser adviser join access.person person on person.id = adviser.person_id
  where person.email = outgoing_mail.recipient
    and adviser.organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[])));
