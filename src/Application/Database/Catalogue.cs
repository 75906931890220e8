namespace CaseManager.Application.Database;

/// <summary>What PostgreSQL's catalogue says about a database, and how it is cleared of everything that files say anew.</summary>
internal static class Catalogue
{
    /// <summary>Takes policies, triggers and routines away. Where a routine is in use elsewhere, PostgreSQL refuses.</summary>
    public const string Clear =
        """
        do $$ declare
            sql text;
        begin
            for sql in
                select format('drop policy %I on %s', p.polname, p.polrelid::regclass) from pg_policy p
                union all
                select format('alter table %s disable row level security, no force row level security', c.oid::regclass)
                from pg_class c where c.relrowsecurity or c.relforcerowsecurity
                union all
                select format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass) from pg_trigger t where not t.tgisinternal
                union all
                select 'drop routine ' || string_agg(p.oid::regprocedure::text, ', ') from pg_proc p
                where p.pronamespace::regnamespace::text !~ '^(pg_|information_schema$)'
                  and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
                having count(*) > 0
            loop
                execute sql;
            end loop;
        end $$
        """;

    /// <summary>
    /// Takes every right on a schema, table, column, sequence or routine from all but the owner, and from all the right to make anything in
    /// the database: who can make temporary objects could put them in front of those that the owner's functions name.
    /// </summary>
    public const string ClearRights =
        """
        do $$ declare
            sql text;
        begin
            for sql in
                select format('revoke all on %s from %s', r.what, case r.grantee
                    when 0 then 'public' else quote_ident(pg_get_userbyid(r.grantee)) end)
                from (
                    select format('schema %I', n.nspname) as what, a.grantee
                    from pg_namespace n, aclexplode(n.nspacl) a where n.nspname !~ '^(pg_|information_schema$)' and a.grantee <> n.nspowner
                    union
                    select format(case c.relkind when 'S' then 'sequence %s' else 'table %s' end, c.oid::regclass), a.grantee
                    from pg_class c, aclexplode(c.relacl) a
                    where c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)' and a.grantee <> c.relowner
                    union
                    select format('table %s', c.oid::regclass), a.grantee
                    from pg_class c join pg_attribute k on k.attrelid = c.oid, aclexplode(k.attacl) a
                    where c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)' and a.grantee <> c.relowner
                    union
                    select format('routine %s', p.oid::regprocedure), a.grantee
                    from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                    where p.pronamespace::regnamespace::text !~ '^(pg_|information_schema$)' and a.grantee <> p.proowner
                      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                          and d.deptype = 'e')) r
                union all
                select format('revoke create, temporary on database %I from %s', d.datname,
                    case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end)
                from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                where d.datname = current_database() and a.grantee <> d.datdba and a.privilege_type <> 'CONNECT'
            loop
                execute sql;
            end loop;
        end $$
        """;

    /// <summary>
    /// Where row-level security hides rows from a login, the planner keeps no statistics: whoever asks it how many rows a statement will
    /// find would be told of rows that no policy shows.
    /// </summary>
    public const string ForgetStatistics =
        """
        do $$ declare
            sql text;
        begin
            for sql in
                with hiding as (
                    select c.oid from pg_class c
                    where c.relkind = 'r' and c.relrowsecurity and exists (
                        select from pg_roles r
                        where r.rolname in ('cm_care', 'cm_police') and has_any_column_privilege(r.oid, c.oid, 'select')))
                select format('alter table %s alter column %I set statistics 0', k.attrelid::regclass, k.attname)
                from hiding h join pg_attribute k on k.attrelid = h.oid
                where k.attnum > 0 and not k.attisdropped and k.attstattarget <> 0
                union all
                select format('alter index %s alter column %s set statistics 0', k.attrelid::regclass, k.attnum)
                from hiding h join pg_index i on i.indrelid = h.oid join pg_attribute k on k.attrelid = i.indexrelid
                where i.indkey[k.attnum - 1] = 0 and k.attstattarget <> 0
            loop
                execute sql;
            end loop;
        end $$
        """;

    /// <summary>
    /// One hash of all routines, triggers, policies and rights as they are: another one when any of them was changed by hand.
    /// </summary>
    public const string Fingerprint =
        """
        select encode(sha256(convert_to(coalesce(string_agg(f.line, e'\n' order by f.line collate "C"), ''), 'UTF8')), 'hex')
        from (
            select pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') as line from pg_proc p
            where p.pronamespace::regnamespace::text !~ '^(pg_|information_schema$)'
              and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            union all
            select t.tgrelid::regclass || ' ' || t.tgenabled::text || pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
            union all
            select concat_ws(' ', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[],
                pg_get_expr(p.polqual, p.polrelid),
                pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p
            union all
            select concat_ws(' ', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity, c.relacl, (
                select string_agg(k.attname || k.attacl::text, ' ' order by k.attnum) from pg_attribute k where k.attrelid = c.oid
                    and k.attacl is not null))
            from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)'
            union all
            select n.nspname || coalesce(n.nspacl::text, '') from pg_namespace n where n.nspname !~ '^(pg_|information_schema$)'
            union all
            select coalesce(d.datacl::text, '') from pg_database d where d.datname = current_database()) f
        """;
}
