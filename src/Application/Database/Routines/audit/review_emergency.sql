-- Reviews an emergency. False when it is no longer as it was shown, or not this actor's to review.
create or replace function audit.review_emergency(id uuid, version bigint, finding text, note text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    update audit.emergencies e
    set reviewed_at = a.at, reviewed_by = a.account_id, finding = review_emergency.finding, review_note = note, version = e.version + 1
    where e.id = review_emergency.id and e.version = review_emergency.version and e.reviewed_at is null and e.account_id <> a.account_id
      and (sec.everywhere('Write', 'EmergencyReview') or e.ward_code = any (sec.reach('Write', 'EmergencyReview')));

    return found;
end $$;
