-- Whoever makes plans: a municipality, or several together. Everything drafted belongs to one of them.
create table work.organisation (
  id            uuid primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name          text not null,
  kind          text not null check (kind in ('municipality', 'cooperation')),
  kommunenummer text references reference.municipality,
  language      text not null check (language in ('nb', 'nn')),
  uustatus_link text not null default '',
  example       boolean not null default false,
  created_at    timestamptz not null default now(),
  check ((kind = 'municipality') = (kommunenummer is not null))
);

-- The municipalities of a cooperation. Their people may read what the cooperation drafts.
create table work.cooperation_member (
  organisation_id uuid not null references work.organisation,
  member_id       uuid not null references work.organisation,
  primary key (organisation_id, member_id)
);

create table work.agency (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  name            text not null check (name <> ''),
  external        boolean not null default false,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);

-- A function in an agency (no: funksjon, stilling). Measures point to functions, never to persons.
create table work.position (
  organisation_id uuid not null,
  id              uuid not null,
  agency_id       uuid not null,
  title           text not null check (title <> ''),
  primary key (organisation_id, id),
  unique (organisation_id, agency_id, title),
  foreign key (organisation_id, agency_id) references work.agency (organisation_id, id)
);

create table access.person (
  id         uuid primary key,
  name       text not null,
  email      text not null check (email = lower(email)),
  language   text not null default 'nb' check (language in ('nb', 'nn')),
  example    boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index person_email on access.person (email);

-- Who may do what, where, and for how long.
create table work.membership (
  organisation_id uuid not null references work.organisation,
  person_id       uuid not null references access.person,
  role            text not null check (role in ('coordinator', 'editor', 'contact', 'leader', 'adviser', 'administrator')),
  from_date       date not null,
  to_date         date,
  primary key (organisation_id, person_id, role),
  check (to_date is null or to_date >= from_date)
);
create index on work.membership (person_id);

-- Who holds a function, and when.
create table work.position_holder (
  organisation_id uuid not null,
  position_id     uuid not null,
  person_id       uuid not null references access.person,
  from_date       date not null,
  to_date         date,
  primary key (organisation_id, position_id, person_id, from_date),
  foreign key (organisation_id, position_id) references work.position (organisation_id, id),
  check (to_date is null or to_date >= from_date)
);
create index on work.position_holder (person_id);

-- Only digests are kept: whoever reads the database cannot log in with what stands here.
create table access.session (
  id_digest    bytea primary key,
  person_id    uuid not null references access.person,
  csrf_token   text not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index on access.session (person_id);

-- A link sent by e-mail: used once, for ten minutes, in the browser that asked.
create table access.login_link (
  token_digest   bytea primary key,
  browser_digest bytea not null,
  email          text not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  used_at        timestamptz
);
create index on access.login_link (email, created_at);

-- One row for each log-in that was begun with an identity provider and has not come back yet.
create table access.oidc_attempt (
  state_digest   bytea primary key,
  browser_digest bytea not null,
  nonce          text not null,
  code_verifier  text not null,
  return_to      text not null,
  expires_at     timestamptz not null
);

-- What was done with a form that was sent twice: the second sending is answered as the first was.
create table access.sent_form (
  person_id  uuid not null references access.person,
  key        text not null,
  location   text not null,
  sent_at    timestamptz not null default now(),
  primary key (person_id, key)
);

-- Mail in waiting. Without a mail server it is shown at /arbeid/innboks in trial use.
create table access.outgoing_mail (
  id         uuid primary key,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  created_at timestamptz not null default now(),
  sent_at    timestamptz,
  attempts   integer not null default 0,
  failure    text not null default ''
);
create index on access.outgoing_mail (created_at) where sent_at is null;
