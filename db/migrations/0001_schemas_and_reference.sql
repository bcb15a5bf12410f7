create schema reference;
create schema work;
create schema access;
create schema published;
create schema audit;

grant usage on schema reference to komplan_app, komplan_public, komplan_system;
grant usage on schema work to komplan_app, komplan_system;
grant usage on schema access to komplan_app, komplan_system;
grant usage on schema published to komplan_app, komplan_public, komplan_system;
grant usage on schema audit to komplan_app, komplan_system;

-- Where server/migrate.ts notes what it has done. A backup tells which form of the database it was taken from.
grant usage on schema migration to komplan_system;
grant select on migration.applied to komplan_system;

-- Kilde: Statistisk sentralbyrå (CC BY 4.0), norway-geodata (MIT). Example municipalities have numbers from 9900.
create table reference.municipality (
  kommunenummer    text primary key check (kommunenummer ~ '^[0-9]{4}$'),
  name             text not null,
  name_norwegian   text not null,
  name_sami        text not null,
  name_kven        text not null,
  county_number    text not null,
  county           text not null,
  language_form    text not null check (language_form in ('bokmål', 'nynorsk', 'nøytral')),
  website          text not null,
  example          boolean not null default false
);

create table reference.municipality_change (
  on_date    date not null,
  old_number text not null,
  old_name   text not null,
  new_number text not null,
  new_name   text not null,
  kind       text not null,
  primary key (on_date, old_number, new_number)
);

-- Residents on one day, by year of age: ages[1] are those under one year old.
create table reference.population (
  kommunenummer text not null references reference.municipality,
  on_date       date not null,
  ages          integer[] not null,
  primary key (kommunenummer, on_date)
);

-- Which regional centre helps, by county. Not confirmed by the centres: for editors, not for the public.
create table reference.county (
  county_number text primary key,
  name          text not null,
  rvts          text not null,
  rvts_basis    text not null check (rvts_basis in ('kilde', 'avledet')),
  statsforvalter text not null
);

grant select on all tables in schema reference to komplan_app, komplan_public, komplan_system;
grant insert, update, delete on all tables in schema reference to komplan_system;
