-- Assessments are signed, and amended by a new one that says why: the one before stays as it was. HIV ones lie behind the HIV consent. Of some, only the total is kept.

alter table care.assessments
    drop constraint assessments_category_check,
    drop constraint assessments_status_check,
    drop constraint assessments_check,
    drop constraint assessments_check1,
    add keeps text not null default 'Everything' check (keeps in ('Everything', 'TotalOnly')),
    add answered_at timestamptz,
    add signed_at timestamptz,
    add signed_by uuid references accounts.accounts (id),
    add amends uuid references care.assessments (id),
    add amend_reason text check (length(amend_reason) between 1 and 300);
alter table care.assessments alter keeps drop default;

update care.assessments set answered_at = completed_at where completed_at is not null;

alter table care.assessments
    add constraint assessments_category_check check (category in ('Care', 'Health', 'Hiv', 'Legal')),
    add constraint assessments_status_check check (status in ('Started', 'Complete', 'Signed', 'Amended', 'Abandoned')),
    add constraint assessments_complete_check check (
        (status in ('Complete', 'Signed', 'Amended')) = (completed_at is not null and completed_by is not null)
        and (completed_at is null or answered_at is not null)),
    add constraint assessments_found_check check (
        status in ('Complete', 'Signed', 'Amended') or (scores = '[]' and flags = '[]' and next_due_on is null and incomplete_reason is null)),
    add constraint assessments_signed_check check ((status in ('Signed', 'Amended')) = (signed_at is not null and signed_by is not null)),
    add constraint assessments_amends_check check ((amends is null) = (amend_reason is null) and amends is distinct from id),
    -- An answer to an instrument of which only the total is kept is never in the database, not even while the form is open.
    add constraint assessments_total_only_check check (keeps = 'Everything' or answers = '{}');

-- One amendment at a time.
create unique index assessments_amends on care.assessments (amends) where status <> 'Abandoned';
create index assessments_taken on care.assessments (client_code, instrument_code, answered_at desc) where status in ('Complete', 'Signed');

-- Protected anew, with HIV among the kinds.
drop policy see on care.assessments;
drop policy add on care.assessments;
drop policy change on care.assessments;
drop trigger track on care.assessments;
call sec.protect('care.assessments', 'Care', 'Health', 'Hiv', 'Legal');

-- A completed assessment is what was said on that day: nobody rewrites it. It can be signed, and then be replaced by an amendment.
create or replace function care.keep_completed() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if old.status <> 'Started' and (
            (new.answers, new.scores, new.flags, new.answered_at, new.completed_at, new.completed_by, new.incomplete_reason)
                is distinct from (old.answers, old.scores, old.flags, old.answered_at, old.completed_at, old.completed_by, old.incomplete_reason)
            or (new.status, old.status) not in (('Signed', 'Complete'), ('Amended', 'Signed')) and new.status <> old.status
            or old.signed_at is not null and (new.signed_at, new.signed_by) is distinct from (old.signed_at, old.signed_by))
        or (new.category, new.instrument_code, new.instrument_version, new.client_code, new.keeps, new.amends, new.amend_reason)
            is distinct from (old.category, old.instrument_code, old.instrument_version, old.client_code, old.keeps, old.amends, old.amend_reason) then
        raise exception 'a completed assessment does not change' using errcode = '23514';
    end if;

    return new;
end $$;

-- Clients of a coordinator, or of the actor's wards, with an assessment to be done again by a day: those longest due first. It names the clients and
-- nothing else; what is due is read afterwards under a read ticket that names them. HIV is never in a list.
create function care.clients_to_assess_again(until date, whose uuid, most int) returns table (client_code text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select t.client_code
        from care.assessments t
        join care.clients c on c.code = t.client_code
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = t.category and g.reach = 'OwnWards'
        where t.next_due_on <= until and t.status in ('Complete', 'Signed') and t.category <> 'Hiv' and t.ward_code = any (a.ward_codes)
          and c.status in ('Enrolled', 'Active') and (whose is null or c.coordinator_id = whose)
          and (g.consent is null or exists (
                select from care.consents k
                where k.client_code = t.client_code and k.purpose = g.consent
                  and k.withdrawn_at is null and k.given_at <= a.at and k.expires_at > a.at))
          and not exists (
                select from care.assessments later
                where later.client_code = t.client_code and later.instrument_code = t.instrument_code
                  and later.status in ('Complete', 'Signed') and later.answered_at > t.answered_at)
        group by t.client_code
        order by min(t.next_due_on), t.client_code
        limit most;
end $$;
revoke execute on function care.clients_to_assess_again(date, uuid, int) from public;
grant execute on function care.clients_to_assess_again(date, uuid, int) to cm_care;
