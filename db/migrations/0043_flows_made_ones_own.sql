-- What an organisation has made of a flow that Komplan proposes. Without a row, or without steps, the template stands.
create table work.local_flow (
  organisation_id uuid not null references work.organisation,
  -- An id in content/flows.
  flow_id         text not null check (flow_id ~ '^[a-z]+(-[a-z]+)*$'),
  -- The whole list, in the form of content/flows: steps lead to each other, and only all of them together can be followed or not.
  steps           jsonb check (jsonb_typeof(steps) = 'array'),
  -- The template's steps then, so that its later changes can be offered.
  basis           jsonb check (jsonb_typeof(basis) = 'array'),
  changed_by      uuid not null references access.person,
  changed_at      timestamptz not null,
  -- All who have changed it since it was last approved.
  changers        uuid[] not null default '{}',
  -- The very content that a leader is asked to approve. Any change after that takes the asking back.
  proposed_by     uuid references access.person,
  proposed_at     timestamptz,
  proposed_hash   text not null default '',
  primary key (organisation_id, flow_id),
  check ((steps is null) = (basis is null)),
  check ((proposed_by is null) = (proposed_at is null)),
  check ((proposed_by is null) = (proposed_hash = ''))
);

-- A flow is approved as a card is.
alter table work.approval drop constraint approval_kind_check, add check (kind in ('card', 'flow'));
alter table published.approved drop constraint approved_kind_check, add check (kind in ('card', 'flow'));

-- The wall between organisations, as 0006 built it.
do $$
declare
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  alter table work.local_flow enable row level security;
  alter table work.local_flow force row level security;
  execute format('create policy read on work.local_flow for select to komplan_app using (organisation_id = %s)', readable);
  execute format('create policy add on work.local_flow for insert to komplan_app with check (organisation_id = %s)', writable);
  execute format('create policy change on work.local_flow for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', writable, writable);
  execute format('create policy remove on work.local_flow for delete to komplan_app using (organisation_id = %s)', writable);
end $$;
create policy system on work.local_flow to komplan_system using (true) with check (true);
grant select, insert, update, delete on work.local_flow to komplan_app, komplan_system;

-- Those who have changed or proposed where one may read are known there, as in 0041.
create policy read_keepers_of_flows on access.person for select to komplan_app using (
  exists (select from work.local_flow flow where (flow.changed_by = person.id or flow.proposed_by = person.id)
    and flow.organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[])));
