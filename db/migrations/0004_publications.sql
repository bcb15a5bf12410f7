-- What the public can read. One row each time a plan is published; rows are never changed.
create table published.publication (
  id              uuid primary key,
  organisation_id uuid not null,
  plan_id         uuid not null,
  slug            text not null,
  version         integer not null check (version >= 1),
  hash            text not null,
  content         jsonb not null,
  published_on    date not null,
  published_at    timestamptz not null default now(),
  unique (slug, version),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);

grant select on published.publication to komplan_app, komplan_public, komplan_system;
grant insert on published.publication to komplan_app, komplan_system;

-- Every server hears of it and lets go of the pages it had kept.
create function published.announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('publication', new.slug);
  return null;
end $$;
create trigger announce after insert on published.publication for each row execute function published.announce();
