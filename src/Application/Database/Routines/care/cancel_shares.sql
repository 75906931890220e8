-- A client who withdraws a consent is not sent where it would have let them be sent. The database does it, because what the actor may see
-- must not stand in the way: a supervisor writes no health record, and a client who first closed the health record and then the sharing
-- must not stay on a provider's list. It does what ServiceReferral.Cancel does, told by the client, and from every status in which the
-- service has not begun: CancelSharesTests holds both together.
create or replace function care.cancel_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
    select gen_random_uuid(), c.id, c.client_code, c.ward_code, c.category, 'Cancel', 'Cancelled', c.status_on, 'Client',
        'ConsentWithdrawn', coalesce(a.account_id, new.recorded_by),
        new.withdrawn_at
    from cancelled c;

    return null;
end $$;
