-- A client who withdraws a consent is not sent where it would have let them be sent. The database sees to it, because nobody's sight may stand in the way: a supervisor
-- writes no health record, and a client who first closed the health record and then the sharing must not stay on a provider's list.

-- The open service referrals that rest on a consent: those that tell its provider something, and all of them on the consent to take part. What has begun goes on without
-- the programme: treatment is the client's own.
create function care.resting(consent care.consents) returns table (id uuid, goes_on boolean)
language sql stable security definer set search_path = pg_catalog as $$
    select r.id, r.status in ('Attended', 'Started')
    from care.service_referrals r
    where r.client_code = consent.client_code
      and r.status in ('Planned', 'Made', 'Accepted', 'Missed', 'Attended', 'Started')
      and (consent.purpose = 'TakePart'
        or (consent.purpose = 'ShareWithProvider' and consent.provider_id = r.provider_id
            and (r.consent_id = consent.id or r.exposure <> 'None' or r.shared <> '{}')))
$$;
revoke execute on function care.resting(care.consents) from public;

-- For who is about to withdraw it: by their ids alone, and only of a consent that they may see.
create function care.rests_on(consent uuid) returns table (id uuid, goes_on boolean)
language sql stable security definer set search_path = pg_catalog as $$
    select r.id, r.goes_on from care.consents c, care.resting(c) r where c.id = rests_on.consent
$$;
revoke execute on function care.rests_on(uuid) from public;
grant execute on function care.rests_on(uuid) to cm_care;

create policy consent_ended on care.service_referrals for update to cm_owner using (true) with check (true);
create policy consent_ended on care.service_referral_events for insert to cm_owner with check (true);

create function care.cancel_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor;
    today date := (new.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date;
begin
    -- Without an actor it is the owner who withdraws it: by hand, for a client who asked.
    if coalesce(current_setting('app.actor', true), '') <> '' then
        a := sec.actor();
    end if;

    with cancelled as (
        update care.service_referrals r
        set status = 'Cancelled', stage = 'Unsuccessful', status_on = greatest(r.status_on, today), ended_on = greatest(r.status_on, today),
            reason = 'ConsentWithdrawn', appointment_at = null, due_on = null, version = r.version + 1
        from care.resting(new) resting
        where r.id = resting.id and not resting.goes_on
        returning r.id, r.client_code, r.ward_code, r.category, r.status_on)
    insert into care.service_referral_events
        (id, service_referral_id, client_code, ward_code, category, move, status, occurred_on, told_by, reason, recorded_by, recorded_at)
    select gen_random_uuid(), c.id, c.client_code, c.ward_code, c.category, 'Cancel', 'Cancelled', c.status_on, 'Client', 'ConsentWithdrawn', coalesce(a.account_id, new.recorded_by),
        new.withdrawn_at
    from cancelled c;

    return null;
end $$;
revoke execute on function care.cancel_shares() from public;

create trigger cancel_shares after update of withdrawn_at on care.consents for each row
    when (old.withdrawn_at is null and new.withdrawn_at is not null and new.purpose in ('TakePart', 'ShareWithProvider'))
    execute function care.cancel_shares();
