-- Writes the entry of a use case in the name of the actor, before anything is read. Its words are those of
-- audit.use_cases, its reason has the shape that the use case says, its clients are codes and nothing else. What the role
-- may not ask, or not about this client, is closed as refused at once: it is on record as a try and never as a look.
create or replace function audit.open(
    token text, id uuid, use_case text, client_codes text[], ward_code text, subject_id uuid, reason text, ip inet)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.verify(token);
    asked audit.use_cases := audit.word(use_case);
    acting text := set_config('app.actor', token, true);
begin
    if asked.operation = 'SignIn' or array_to_string(client_codes, ' ', '-') !~ '^(KH-[3-9A-Y]{4}-[3-9A-Y]{3} ?)*$' then
        raise exception 'not a use case about clients' using errcode = '22023';
    end if;

    insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip)
    values (id, a.at, a.account_id, a.role, asked.name, asked.operation, asked.category, client_codes,
        (select w.code from directory.wards w where w.code = open.ward_code), subject_id,
        case when reason ~ asked.reasons then reason end, ip);
    if (client_codes <@ audit.within_reach(a, asked.operation, asked.category, client_codes)) is not true then
        insert into audit.closings (entry_id, outcome) values (id, 'Refused');
    end if;
end $$;
