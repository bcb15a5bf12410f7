import type pg from "pg";

/** What in the database's own catalogue would let somebody past the wall between organisations, one sentence for each. */
export async function catalogueFaults(client: pg.ClientBase): Promise<string[]> {
  const faults: string[] = [];
  for (const [fault, query] of Object.entries(queries)) {
    const { rows } = await client.query<{ what: string }>(query);
    faults.push(...rows.map(({ what }) => `${what}: ${fault}`));
  }
  return faults.filter((fault) => !(fault in allowed)).sort();
}

/** Each exception, and why. */
const allowed: Record<string, string> = {
  "work.organisation_pkey: unique index without the organisation first": "is the organisation",
  "work.organisation_slug_key: unique index without the organisation first": "part of public addresses, shared by all",
  "work.plan_slug_key: unique index without the organisation first": "part of public addresses, shared by all",
  "published.publication_pkey: unique index without the organisation first": "public, and read by its id alone",
  "published.publication_slug_version_key: unique index without the organisation first": "part of public addresses",
  "work.organisation: no column for the organisation": "is the organisation",
  "audit.forget_examples(): function with its owner's rights":
    "forgets invented organisations only; for komplan_system alone",
  "audit.append(uuid,text,text,text,text,bytea): function with its owner's rights":
    "the one way into the trail; has its own check",
  "work.cast_vote(uuid,uuid,uuid,jsonb): function with its owner's rights":
    "the one way in for anonymous votes; asks who it is and where they may write",
  "work.link_digest_key: unique index without the organisation first":
    "whoever comes by link is asked for its secret before anybody knows whose it is; read by komplan_system alone",
  "work.advised_values(text,text): function with its owner's rights":
    "answers only what hangs on plans one is invited to; asks the table's own policy for advisers",
  "work.calendar_feed_digest_key: unique index without the organisation first":
    "a calendar program is asked for its secret before anybody knows whose it is; read by komplan_system alone",
  "work.asked_now(): function with its owner's rights":
    "answers how the measures stand that the link at hand asks about, and nothing else",
  "access.mails_of_day(uuid,date): function with its owner's rights":
    "answers how many mails an organisation one may write in has sent, and nothing of them",
  "access.mailed_lately(uuid[],date): function with its owner's rights":
    "answers on which of five days somebody had a mail, of those with a function or role where one may write, and nothing of the mail",
  "access.make_known(uuid,text,text,text): function with its owner's rights":
    "answers the id of whoever has an address, and nothing about them",
};

const tables = `pg_class class join pg_namespace space on space.oid = class.relnamespace
  where class.relkind in ('r', 'p') and space.nspname in ('work', 'audit', 'published')`;
const name = "space.nspname || '.' || class.relname";
const outsideTargets = "('work.organisation'::regclass, 'access.person'::regclass, 'reference.municipality'::regclass)";
const ourSpaces = "('reference', 'work', 'access', 'published', 'audit')";

const queries: Record<string, string> = {
  "row-level security is off, or not forced on the owner": `select ${name} as what from ${tables} and not (class.relrowsecurity and class.relforcerowsecurity)`,

  "no policy for staff": `select ${name} as what from ${tables} and not exists (
    select from pg_policies where schemaname = space.nspname and tablename = class.relname and 'komplan_app' = any (roles))`,

  "a policy for staff that does not ask whose row it is": `select schemaname || '.' || tablename || ' ' || policyname as what from pg_policies
    where schemaname in ('work', 'audit') and roles && array['komplan_app', 'public']::name[] and permissive = 'PERMISSIVE'
      and (coalesce(qual, with_check) !~ 'current_setting\\(''app\\.(readable|writable|linked_organisation|advised_)'
        or (cmd in ('UPDATE', 'ALL') and with_check !~ 'app\\.(writable|linked_organisation|advised_)'))`,

  "a policy that asks once for each row": `select schemaname || '.' || tablename || ' ' || policyname as what from pg_policies
    where coalesce(qual, '') || coalesce(with_check, '') ~ 'current_setting' and coalesce(qual, '') || coalesce(with_check, '') !~ 'SELECT'`,

  "no column for the organisation": `select ${name} as what from ${tables} and not exists (
    select from pg_attribute where attrelid = class.oid and attname = 'organisation_id' and attnotnull)`,

  "view that reads with its owner's rights": `select ${name} as what from pg_class class join pg_namespace space on space.oid = class.relnamespace
    where class.relkind in ('v', 'm') and space.nspname in ${ourSpaces} and not coalesce('security_invoker=true' = any (class.reloptions), false)`,

  "function with its owner's rights": `select proc.oid::regprocedure::text as what from pg_proc proc join pg_namespace space on space.oid = proc.pronamespace
    where space.nspname in ${ourSpaces} and proc.prosecdef`,

  "function with its owner's rights and no fixed search path": `select proc.oid::regprocedure::text as what from pg_proc proc join pg_namespace space on space.oid = proc.pronamespace
    where space.nspname in ${ourSpaces} and proc.prosecdef and not coalesce('search_path=pg_catalog' = any (proc.proconfig), false)`,

  "function with its owner's rights that everybody may call": `select proc.oid::regprocedure::text as what from pg_proc proc join pg_namespace space on space.oid = proc.pronamespace
    where space.nspname in ${ourSpaces} and proc.prosecdef and has_function_privilege('komplan_public', proc.oid, 'execute')`,

  "unique index without the organisation first": `select space.nspname || '.' || class.relname as what
    from pg_index index join pg_class class on class.oid = index.indexrelid join pg_namespace space on space.oid = class.relnamespace
    left join pg_attribute first on first.attrelid = index.indrelid and first.attnum = index.indkey[0]
    where index.indisunique and space.nspname in ('work', 'audit', 'published') and first.attname is distinct from 'organisation_id'`,

  "foreign key that may point into another organisation": `select key.conrelid::regclass || ' ' || key.conname as what
    from pg_constraint key join pg_class class on class.oid = key.conrelid join pg_namespace space on space.oid = class.relnamespace
    where key.contype = 'f' and space.nspname in ('work', 'audit', 'published') and key.confrelid not in ${outsideTargets}
      and not exists (select from unnest(key.conkey, key.confkey) as pair (own, other)
        join pg_attribute own on own.attrelid = key.conrelid and own.attnum = pair.own and own.attname = 'organisation_id'
        join pg_attribute other on other.attrelid = key.confrelid and other.attnum = pair.other and other.attname = 'organisation_id')`,

  "role that serves requests with rights over all": `select rolname as what from pg_roles
    where rolname in ('komplan_login', 'komplan_migrator', 'komplan_app', 'komplan_public', 'komplan_system', 'komplan_owner')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,

  "role that serves requests owns something": `select rolname || ' ' || class.relname as what from pg_roles role join pg_class class on class.relowner = role.oid
    where rolname in ('komplan_login', 'komplan_migrator', 'komplan_app', 'komplan_public', 'komplan_system')`,

  "the log-in may become the owner": `select member::regrole::text as what from pg_auth_members
    where roleid = 'komplan_owner'::regrole and member::regrole::text in ('komplan_login', 'komplan_app', 'komplan_public', 'komplan_system')`,

  "the public can reach what is not public": `select ${name} as what from pg_class class join pg_namespace space on space.oid = class.relnamespace
    where class.relkind in ('r', 'p', 'v', 'm') and space.nspname in ('work', 'access', 'audit')
      and has_table_privilege('komplan_public', class.oid, 'select, insert, update, delete, truncate')`,

  "the public can change something": `select ${name} as what from pg_class class join pg_namespace space on space.oid = class.relnamespace
    where class.relkind in ('r', 'p', 'v', 'm') and space.nspname in ${ourSpaces}
      and has_table_privilege('komplan_public', class.oid, 'insert, update, delete, truncate')`,

  "staff can rewrite the trail or what is published": `select ${name} as what from ${tables} and space.nspname in ('audit', 'published')
    and has_table_privilege('komplan_app', class.oid, 'update, delete, truncate')`,

  "staff can see everybody's": `select ${name} as what from pg_class class join pg_namespace space on space.oid = class.relnamespace
    where space.nspname = 'access' and class.relkind in ('r', 'p') and has_any_column_privilege('komplan_app', class.oid, 'select')
      and (not (class.relrowsecurity and class.relforcerowsecurity)
        or exists (select from pg_policies where schemaname = 'access' and tablename = class.relname
          and roles && array['komplan_app', 'public']::name[] and coalesce(qual, with_check) !~ 'app\\.person|FROM work\\.'))`,

  "staff can read how others log in": `select ${name} as what from pg_class class join pg_namespace space on space.oid = class.relnamespace
    where space.nspname = 'access' and class.relname in ('session', 'login_link', 'oidc_attempt', 'outgoing_mail')
      and has_table_privilege('komplan_app', class.oid, 'select, update, delete')`,
};
