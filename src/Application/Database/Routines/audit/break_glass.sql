-- Begins an emergency. False when there is no client of another ward under this code.
create or replace function audit.break_glass(
    id uuid, client text, reason text, nature text, recipient_name text, recipient_affiliation text, session bytea)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    confirmed timestamptz := accounts.confirmed_at(session);
    ward text;
    confirmed_for interval;
    reviewed_within interval;
    open_for interval;
begin
    select p.lasts, r.lasts, e.lasts into strict confirmed_for, reviewed_within, open_for
    from sec.limits p, sec.limits r, sec.limits e
    where p.name = 'PasswordConfirmed' and r.name = 'EmergencyReview' and e.name = 'Emergency';

    if sec.own('Write', 'Emergency') is null then
        raise exception 'not for this role' using errcode = '42501';
    end if;

    if confirmed is null or confirmed < a.at - confirmed_for then
        raise exception 'the password was not given lately' using errcode = '42501';
    end if;

    if not exists (
        select from audit.entries e
        where e.id = a.entry_id and e.account_id = a.account_id and client = any (e.client_codes)
          and e.xid is distinct from pg_current_xact_id_if_assigned())
    then
        raise exception 'not on the trail' using errcode = '42501';
    end if;

    if exists (
        select from audit.emergencies e
        where e.account_id = a.account_id and e.reviewed_at is null and e.began_at <= a.at - reviewed_within)
    then
        raise exception 'an earlier emergency was not reviewed' using errcode = '23514', constraint = 'emergencies_review_check';
    end if;

    perform set_config('app.any_ward', 'yes', true);
    select c.ward_code into ward from care.clients c where c.code = client and c.ward_code <> all (a.ward_codes);
    perform set_config('app.any_ward', '', true);
    if ward is null then
        return false;
    end if;

    insert into audit.emergencies (
        id, account_id, client_code, ward_code, reason, nature, recipient_name, recipient_affiliation, confirmed_at, began_at, ends_at)
    values (id, a.account_id, client, ward, reason, nature, recipient_name, recipient_affiliation, least(confirmed, a.at), a.at,
        a.at + open_for)
    on conflict on constraint emergencies_pkey do nothing;

    return true;
end $$;
