-- Takes a proposal back before anybody decides. Answers why not, or null.
create or replace function accounts.withdraw(proposal uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    update accounts.proposals p set ended = 'Withdrawn', ended_at = a.at
    where p.id = proposal and p.ended is null and a.at < p.expires_at;

    return case when not found then 'Ended' end;
end $$;
