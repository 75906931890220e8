-- The open service referrals that rest on a consent: those that tell its provider something, and all of them on the
-- consent to take part. What has begun goes on without the programme: treatment is the client's own.
create or replace function care.resting(consent care.consents) returns table (id uuid, goes_on boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, r.status in ('Attended', 'Started')
    from care.service_referrals r
    where r.client_code = consent.client_code
      and r.status in ('Planned', 'Made', 'Accepted', 'Missed', 'Attended', 'Started')
      and (consent.purpose = 'TakePart'
        or (consent.purpose = care.to_send(r.category) and consent.provider_id = r.provider_id
            and (r.consent_id = consent.id or r.exposure <> 'None' or r.shared <> '{}')))
$$;
