-- Run once by a superuser before the first migration. Komplan's own PostgreSQL does this by itself.
-- Nobody who serves requests owns anything: komplan_owner owns, komplan_migrator may become it, komplan_login may become the three that serve.
do $$
declare role_name text;
begin
  foreach role_name in array array['komplan_owner', 'komplan_app', 'komplan_public', 'komplan_system'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
  foreach role_name in array array['komplan_migrator', 'komplan_login'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login noinherit', role_name);
    end if;
  end loop;
end $$;

grant komplan_owner to komplan_migrator;
grant komplan_app, komplan_public, komplan_system to komplan_login;
