-- Services that somebody can turn to, each told of in one place: plans, cards and help pages refer to it.
create table work.service (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  agency_id       uuid not null,
  kind            text not null check (kind ~ '^[a-zA-Z]+$'),
  name            text not null check (name <> ''),
  about           text not null default '',
  -- Where the public may go. What is kept secret is not here.
  place           text not null default '',
  directions      text not null default '',
  website         text not null default '',
  price           text not null default '',
  access          text not null check (access in ('direct', 'callFirst', 'referral')),
  interpreter     text not null check (interpreter in ('yes', 'onRequest', 'no', 'unknown')),
  languages       text[] not null default '{}',
  audiences       text[] not null default '{}',
  sexes           text not null default 'all' check (sexes in ('all', 'women', 'men')),
  from_age        integer check (from_age between 0 and 120),
  to_age          integer check (to_age between 0 and 120),
  opening         jsonb not null,
  -- Shown to residents, or still being written.
  shown           boolean not null default false,
  -- Asked each month whether all of this is still right. Never shown to the public.
  contact_email   text not null default '' check (contact_email = lower(contact_email)),
  language        text not null check (language in ('nb', 'nn')),
  confirmed_on    date,
  confirmed_by    text check (confirmed_by in ('staff', 'service')),
  primary key (organisation_id, id),
  foreign key (organisation_id, agency_id) references work.agency (organisation_id, id),
  check (from_age <= to_age),
  check ((confirmed_on is null) = (confirmed_by is null))
);
create index on work.service (organisation_id, agency_id);

-- Which municipalities it serves.
create table work.service_area (
  organisation_id uuid not null,
  service_id      uuid not null,
  kommunenummer   text not null references reference.municipality,
  primary key (organisation_id, service_id, kommunenummer),
  foreign key (organisation_id, service_id) references work.service (organisation_id, id) on delete cascade
);
create index on work.service_area (kommunenummer);

-- A number is proposed by one and confirmed by another, and goes on being shown until it is ended. Rows are never changed otherwise.
create table work.service_phone (
  organisation_id uuid not null,
  id              uuid not null,
  service_id      uuid not null,
  number          text not null check (number ~ '^[0-9]{3,8}$'),
  words           text not null default '',
  proposed_by     uuid not null references access.person,
  proposed_at     timestamptz not null,
  confirmed_by    uuid references access.person,
  confirmed_at    timestamptz,
  ended_at        timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references work.service (organisation_id, id) on delete cascade,
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint two_people check (confirmed_by <> proposed_by)
);
create index on work.service_phone (organisation_id, service_id);

-- What must not be known: where a crisis centre is. Apart from everything else, so that nothing that reads services can take it along.
create table work.secret_address (
  organisation_id uuid not null,
  service_id      uuid not null,
  address         text not null check (address <> ''),
  primary key (organisation_id, service_id),
  foreign key (organisation_id, service_id) references work.service (organisation_id, id) on delete cascade
);

-- Asked of the service itself, by link: is this still right?
create table work.service_check (
  organisation_id uuid not null,
  id              uuid not null,
  service_id      uuid not null,
  recipient       text not null check (recipient = lower(recipient)),
  sent_on         date not null,
  answered_at     timestamptz,
  answer          text check (answer in ('right', 'wrong')),
  words           text not null default '',
  settled_at      timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, service_id, sent_on),
  foreign key (organisation_id, service_id) references work.service (organisation_id, id) on delete cascade,
  check ((answered_at is null) = (answer is null))
);

alter table work.link drop constraint link_purpose_check;
alter table work.link add constraint link_purpose_check check (purpose in ('mapping', 'status', 'service'));

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['service', 'service_area', 'service_phone', 'secret_address', 'service_check'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    if place <> 'secret_address' then
      execute format('create policy read on work.%I for select to komplan_app using (organisation_id = %s)', place, readable);
    end if;
    execute format('create policy add on work.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (organisation_id = %s)', place, writable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('grant select, insert, update, delete on work.%I to komplan_app, komplan_system', place);
  end loop;
end $$;

-- A secret address is read only by whoever has said that they will, one organisation at a time, for the rest of one transaction (app.secrets).
create policy read_when_said on work.secret_address for select to komplan_app using (
  organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[])
  and organisation_id = (select nullif(current_setting('app.secrets', true), '')::uuid));

-- Whoever comes by link sees the one service that they are asked about, and can say whether it is right.
create function work.linked_service() returns uuid language sql stable set search_path = pg_catalog as $$
  select service_id from work.service_check
  where organisation_id = nullif(current_setting('app.linked_organisation', true), '')::uuid
    and id = nullif(current_setting('app.linked', true), '')::uuid
$$;
grant execute on function work.linked_service() to komplan_app;
create policy by_link on work.service_check for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and id = (select nullif(current_setting('app.linked', true), '')::uuid));
create policy by_link_answer on work.service_check for update to komplan_app
  using (organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
    and id = (select nullif(current_setting('app.linked', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
    and id = (select nullif(current_setting('app.linked', true), '')::uuid));
create policy by_link on work.service for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and id = (select work.linked_service()));
create policy by_link on work.service_phone for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and service_id = (select work.linked_service()));

-- Those who have proposed or confirmed a number where one may read are known there, as in 0008.
create policy read_keepers_of_numbers on access.person for select to komplan_app using (exists (
  select from work.service_phone phone where (phone.proposed_by = person.id or phone.confirmed_by = person.id)
    and phone.organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[])));

-- What the public can read: all of an organisation's services that are shown, as they were on one day. Signed by Komplan, so that what
-- is changed here by hand is not believed. Rows are never changed.
create table published.directory (
  organisation_id uuid not null references work.organisation on delete cascade,
  version         integer not null check (version >= 1),
  content         text not null,
  hash            text not null,
  signature       text not null,
  published_at    timestamptz not null default now(),
  primary key (organisation_id, version)
);
alter table published.directory enable row level security;
alter table published.directory force row level security;
create policy read on published.directory for select to komplan_app, komplan_public using (true);
create policy add on published.directory for insert to komplan_app
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy system on published.directory to komplan_system using (true) with check (true);
grant select on published.directory to komplan_app, komplan_public, komplan_system;
grant insert on published.directory to komplan_app, komplan_system;

create function published.announce_directory() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('directory', coalesce(new.organisation_id, old.organisation_id)::text);
  return null;
end $$;
create trigger announce after insert or delete on published.directory for each row execute function published.announce_directory();
