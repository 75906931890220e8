namespace CaseManager.Testing;

public sealed partial class Schema
{
    // Kind, what it belongs to, name, text, place among its like.
    private const string Catalogue =
        """
        with schemas as (
            select n.oid, n.nspname::text as name, n.nspacl, n.nspowner from pg_namespace n
            where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations')),
        tables as (
            select c.oid, s.name as schema, c.relname::text as name, s.name || '.' || c.relname as full_name,
                c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity
            from pg_class c join schemas s on s.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm')),
        routines as (
            select p.*, p.oid::regprocedure::text as full_name, s.name as schema from pg_proc p join schemas s on s.oid = p.pronamespace
            where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')),
        rights as (
            select s.name as what, a.grantee, a.privilege_type, null::text as columns from schemas s, aclexplode(s.nspacl) a
                where a.grantee <> s.nspowner
            union all
            select t.full_name, a.grantee, a.privilege_type, null from tables t, aclexplode(t.relacl) a where a.grantee <> t.relowner
            union all
            select t.full_name, a.grantee, a.privilege_type, string_agg(k.attname, ', ' order by k.attnum)
            from tables t join pg_attribute k on k.attrelid = t.oid and not k.attisdropped, aclexplode(k.attacl) a
            where a.grantee <> t.relowner
            group by t.full_name, a.grantee, a.privilege_type
            union all
            select r.full_name, a.grantee, a.privilege_type, null
            from routines r, aclexplode(coalesce(r.proacl, acldefault('f', r.proowner))) a where a.grantee <> r.proowner)

        select 'schema', '', s.name, case when s.name = 'public' then '-- Empty.' else 'create schema ' || s.name || ';' end, 0
            from schemas s
        union all
        select 'extension', '', e.extname, e.extnamespace::regnamespace::text, 0 from pg_extension e
        union all
        select 'type', s.name, c.relname, '(' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod),
            ', ' order by a.attnum) || ')', 0
        from pg_class c join schemas s on s.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        where c.relkind = 'c' group by s.name, c.relname
        union all
        select 'type', s.name, t.typname, format_type(t.typbasetype, t.typtypmod)
            || coalesce((select string_agg(' ' || pg_get_constraintdef(k.oid), '' order by k.conname) from pg_constraint k
                where k.contypid = t.oid), ''), 0
        from pg_type t join schemas s on s.oid = t.typnamespace where t.typtype = 'd'
        union all
        select 'table', t.schema, t.name,
            concat_ws(', ', case when t.relrowsecurity then 'enable row level security' end,
                case when t.relforcerowsecurity then 'force row level security' end), 0
        from tables t
        union all
        select 'column', t.full_name, a.attname, format_type(a.atttypid, a.atttypmod)
            || coalesce((
                select ' collate "' || l.collname || '"' from pg_collation l where l.oid = a.attcollation
                    and a.attcollation <> y.typcollation), '')
            || case when a.attidentity <> '' then ' generated always as identity'
                when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
            || case when a.attnotnull then ' not null' else '' end
            || case when a.attstorage <> y.typstorage then ' storage ' || a.attstorage::text else '' end,
            row_number() over (partition by t.oid order by a.attnum)::int
        from tables t
        join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        join pg_type y on y.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
        union all
        select 'constraint', t.full_name, k.conname, regexp_replace(pg_get_constraintdef(k.oid), '\s+', ' ', 'g'),
            array_position('{p,u,c,f}'::text[], k.contype::text)
        from pg_constraint k join tables t on t.oid = k.conrelid where k.contype in ('p', 'u', 'c', 'f')
        union all
        select 'key', t.full_name, case k.contype when 'p' then 'PK' else 'FK' end, string_agg(distinct a.attname, ' '),
            case k.contype when 'p' then 0 else 1 end
        from pg_constraint k join tables t on t.oid = k.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = any (k.conkey)
        where k.contype in ('p', 'f') group by t.full_name, k.contype
        union all
        select 'reference', t.full_name, o.full_name, string_agg(a.attname, ', ' order by array_position(k.conkey, a.attnum)), 0
        from pg_constraint k join tables t on t.oid = k.conrelid join tables o on o.oid = k.confrelid
        join pg_attribute a on a.attrelid = t.oid and a.attnum = any (k.conkey)
        where k.contype = 'f' group by k.oid, t.full_name, o.full_name
        union all
        select 'index', t.full_name, i.relname, pg_get_indexdef(x.indexrelid), 0
        from pg_index x join tables t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        where not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u'))
        union all
        select 'policy', t.full_name, p.polname, concat_ws(' ', case when not p.polpermissive then 'as restrictive' end,
            'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                when 'd' then 'delete' else 'all' end,
            'to ' || (select string_agg(case r when 0 then 'public' else pg_get_userbyid(r)::text end, ', ' order by 1)
                from unnest(p.polroles) r),
            'using (' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\s+', ' ', 'g') || ')',
            'with check (' || regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\s+', ' ', 'g') || ')'), 0
        from pg_policy p join tables t on t.oid = p.polrelid
        union all
        select 'trigger', t.full_name, g.tgname, case g.tgenabled when 'O' then '' else g.tgenabled::text || ' ' end
            || pg_get_triggerdef(g.oid), 0
        from pg_trigger g join tables t on t.oid = g.tgrelid where not g.tgisinternal
        union all
        select 'routine', r.schema, r.full_name, concat_ws(' ', '(' || pg_get_function_arguments(r.oid) || ')', 'returns '
            || coalesce(pg_get_function_result(r.oid), 'nothing'), 'language ' || l.lanname,
            case r.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end, case
                when r.prosecdef then 'security definer' end,
            array_to_string(r.proconfig, ' ')) || e'\n' || r.prosrc, 0
        from routines r join pg_language l on l.oid = r.prolang
        union all
        select 'right', f.what, case f.grantee when 0 then 'public' else pg_get_userbyid(f.grantee)::text end,
            string_agg(lower(f.privilege_type) || coalesce(' (' || f.columns || ')', ''), ', ' order by f.privilege_type, f.columns), 0
        from rights f group by f.what, f.grantee
        """;
}
