-- A client who withdraws a consent is not sent where it would have let them be sent. The database sees to it, because nobody's sight may stand in the way: a supervisor
-- writes no health record, and a client who first closed the health record and then the sharing must not stay on a provider's list.

-- The open service referrals that rest on a consent: those that tell its provider something, and all of them on the consent to take part. What has begun goes on without
-- the programme: treatment is the client's own.
create function care.rests_on(consent uuid) returns table (id uuid, goes_on boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select r.id, r.status in ('Attended', 'Started')
        from care.consents c
        join care.service_referrals r on r.client_code = c.client_code and r.status in ('Planned', 'Made', 'Accepted', 'Missed', 'Attended', 'Started')
        where c.id = rests_on.consent
          and c.ward_code = any (a.ward_codes)
          and (c.purpose = 'TakePart'
            or (c.purpose = 'ShareWithProvider' and c.provider_id = r.provider_id
                and (r.consent_id = c.id or r.exposure <> 'None' or r.shared <> '{}')));
end $$;
revoke execute on function care.rests_on(uuid) from public;
grant execute on function care.rests_on(uuid) to cm_care;

create policy consent_ended on care.service_referrals for update to cm_owner using (true) with check (true);
create policy consent_ended on care.service_referral_events for insert to cm_owner with check (true);

create function care.cancel_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
    today date := (a.at at time zone 'Asia/Ho_Chi_Minh')::date;
begin
    with cancelled as (
        update care.service_referrals r
        set status = 'Cancelled', stage = 'Unsuccessful', status_on = greatest(r.status_on, today), ended_on = greatest(r.status_on, today),
            reason = 'ConsentWithdrawn', appointment_at = null, due_on = null, version = r.version + 1
        from care.rests_on(new.id) resting
        where r.id = resting.id and not resting.goes_on
        returning r.id, r.client_code, r.ward_code, r.category, r.status_on)
    insert into care.service_referral_events
        (id, service_referral_id, client_code, ward_code, category, move, status, occurred_on, told_by, reason, recorded_by, recorded_at)
    select gen_random_uuid(), c.id, c.client_code, c.ward_code, c.category, 'Cancel', 'Cancelled', c.status_on, 'Client', 'ConsentWithdrawn', a.account_id, a.at
    from cancelled c;

    return null;
end $$;
revoke execute on function care.cancel_shares() from public;

create trigger cancel_shares after update of withdrawn_at on care.consents for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null and new.purpose in ('TakePart', 'ShareWithProvider'))
    execute function care.cancel_shares();
