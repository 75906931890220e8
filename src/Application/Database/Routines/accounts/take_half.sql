-- The one who proposed a link takes the own half of it, once. Answers until when the link works; null where there is no half to take.
create or replace function accounts.take_half(proposal uuid, half bytea) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    p accounts.proposals;
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    update accounts.proposals o set half_taken_at = a.at
    where o.id = proposal and o.proposed_by = a.account_id and o.half_taken_at is null and a.at < o.link_until
    returning o.* into p;
    update accounts.sign_in_links l set secret_hash = half
    where l.account_id = p.account_id and l.secret_hash is null and l.made_at = p.ended_at;

    return case when found then p.link_until end;
end $$;
