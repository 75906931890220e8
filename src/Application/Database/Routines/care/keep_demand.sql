-- An approval is given by the one who is signed in, who holds that key and in the own name, to the decision as it stands; and what two
-- people agreed to stays.
create or replace function care.keep_demand() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor;
begin
    if not exists (select from sec.context_keys where login = session_user) then
        return new;
    end if;

    a := sec.actor();
    if (new.client_code, new.authority_kind, new.authority, new.legal_basis, new.document_number, new.document_on, new.scope,
        new.received_on, new.recorded_by)
        is distinct from
        (old.client_code, old.authority_kind, old.authority, old.legal_basis, old.document_number, old.document_on, old.scope,
            old.received_on, old.recorded_by)
    then
        raise exception 'a demand stays as it was received' using errcode = '42501';
    end if;

    if (new.supervisor_id is distinct from old.supervisor_id and new.supervisor_id is not null
            and (new.supervisor_id <> a.account_id or new.ward_code <> all (sec.reach('Write', 'Approval'))))
        or (new.reviewer_id is distinct from old.reviewer_id and new.reviewer_id is not null
            and (new.reviewer_id <> a.account_id or not sec.everywhere('Write', 'Approval')))
    then
        raise exception 'an approval is given in one''s own name' using errcode = '42501';
    end if;

    if (new.lawyers_view, new.decision, new.granted, new.refused) is distinct from (old.lawyers_view, old.decision, old.granted,
        old.refused)
        and (old.status not in ('Received', 'LegalReview') or new.supervisor_id is not null or new.reviewer_id is not null)
    then
        raise exception 'what was approved stays' using errcode = '42501';
    end if;

    if old.status not in ('Received', 'LegalReview') and (new.supervisor_id, new.reviewer_id) is distinct from (old.supervisor_id,
        old.reviewer_id)
        or old.released_at is not null and (new.released_at, new.released_by, new.released_hash) is distinct from (old.released_at,
            old.released_by, old.released_hash)
    then
        raise exception 'what was approved stays' using errcode = '42501';
    end if;

    if array_position(array['Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed'], new.status)
        < array_position(array['Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed'], old.status)
    then
        raise exception 'a demand does not go back' using errcode = '42501';
    end if;

    return new;
end $$;
