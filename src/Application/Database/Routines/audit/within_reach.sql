-- Of these clients those whom the actor may be on record about: of the own wards or of an emergency of the actor's; every
-- client where the grant reaches everywhere; whom an emergency names, whoever it is. Null when the role may not ask this at
-- all. Only the owner's own functions may name an actor; they have made it this transaction's.
create or replace function audit.within_reach(a sec.actor, op text, what text, client_codes text[]) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    reach text := (select g.reach from sec.access_grants g where g.role = a.role and g.operation = op and g.category = what);
begin
    if reach is null or client_codes = '{}' or reach = 'Everywhere' or reach = 'Own' and what = 'Emergency' then
        return case when reach is not null then client_codes end;
    end if;

    return case when reach = 'OwnWards' then
            array(select c.code from care.clients c where c.code = any (client_codes) and c.ward_code = any (a.ward_codes))
            || array(select e.client_code from audit.emergencies e
                where e.account_id = a.account_id and e.client_code = any (client_codes))
        else '{}' end;
end $$;
