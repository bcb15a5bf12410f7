-- Append-only, one chain of hashes for each organisation. Holds who did what to which thing and when, and a digest of what was written, never the text.
create table audit.entry (
  organisation_id uuid not null references work.organisation,
  number          bigint not null,
  at              timestamptz not null,
  actor           text not null,
  action          text not null,
  subject         text not null,
  digest          text not null,
  previous_hash   text not null,
  hash            text not null,
  primary key (organisation_id, number)
);

create table audit.head (
  organisation_id uuid primary key references work.organisation,
  number          bigint not null,
  hash            text not null
);

-- What a text's digest was salted with. Deleting the salt erases the text's last trace, and the chain still holds.
create table audit.salt (
  organisation_id uuid not null,
  number          bigint not null,
  salt            bytea not null,
  primary key (organisation_id, number),
  foreign key (organisation_id, number) references audit.entry (organisation_id, number)
);

create function audit.entry_hash(organisation_id uuid, number bigint, at timestamptz, actor text, action text, subject text, digest text, previous_hash text)
returns text language sql immutable set search_path = pg_catalog as $$
  select encode(sha256(convert_to(
    jsonb_build_array(organisation_id, number, extract(epoch from at)::text, actor, action, subject, digest, previous_hash)::text, 'UTF8')), 'hex')
$$;

-- The one way in. The head row is locked, so that writers stand in line and the chain has neither gap nor fork.
create function audit.append(organisation uuid, actor text, action text, subject text, digest text, salt bytea)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  head audit.head;
  stamp timestamptz := clock_timestamp();
  next_number bigint;
  next_hash text;
  within_reach constant uuid[] := nullif(current_setting('app.readable', true), '')::uuid[] || nullif(current_setting('app.writable', true), '')::uuid[];
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

revoke all on function audit.append from public;
grant execute on function audit.append to komplan_app, komplan_system;
grant execute on function audit.entry_hash to komplan_app, komplan_system;
grant select on audit.entry, audit.head, audit.salt to komplan_app, komplan_system;
grant delete on audit.salt to komplan_system;
