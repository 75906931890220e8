-- The cascades of HIV, hepatitis and tuberculosis: dated steps, values only where the client wants them kept. HIV steps exist only under the written
-- consent that names who may know (HIV law 64/2006 as amended 71/2020, article 30), the others under the consent to store assessments; both under a read ticket.

create table care.cascade_entries (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null,
    kind text not null check (kind in ('Hiv', 'HepatitisC', 'HepatitisB', 'Tuberculosis')),
    step text not null check (step in (
        'Offered', 'Declined', 'Consented', 'Tested', 'ResultGiven', 'ResultNotCollected', 'ConfirmReferred', 'ConfirmedPositive', 'ConfirmedNegative',
        'Indeterminate', 'LinkedToCare', 'TreatmentStarted', 'ViralLoadSuppressed', 'ViralLoadUnsuppressed', 'TreatmentInterrupted', 'TreatmentResumed',
        'TreatmentCompleted', 'PrepStarted', 'PrepStopped', 'ViralTested', 'TestedAfterTreatment', 'VaccineFirstDose', 'VaccineSecondDose',
        'VaccineThirdDose', 'ReferredForTest', 'PreventiveStarted', 'PreventiveCompleted')),
    detail text check (detail in (
        'SelfTest', 'CommunityTest', 'FacilityTest', 'NonReactive', 'Reactive', 'Negative', 'Positive', 'Below50', 'Below200', 'Below1000',
        'Undetectable', 'Detectable', 'Cured')),
    occurred_on date not null,
    told_by text not null check (told_by in ('Provider', 'Client', 'Coordinator')),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by uuid references accounts.accounts (id),
    retraction_reason text check (length(retraction_reason) between 1 and 200),
    version bigint not null default 1,
    check (category = case kind when 'Hiv' then 'Hiv' else 'Health' end),
    check (num_nonnulls(retracted_at, retracted_by, retraction_reason) in (0, 3)),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index cascade_entries_client on care.cascade_entries (client_code, kind, recorded_at);

call sec.protect('care.cascade_entries', 'Health', 'Hiv');

-- What was recorded stays as it was; only taking it back is added.
create function care.keep_cascade_entries() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if (new.id, new.client_code, new.category, new.kind, new.step, new.detail, new.occurred_on, new.told_by, new.recorded_by, new.recorded_at)
        is distinct from (old.id, old.client_code, old.category, old.kind, old.step, old.detail, old.occurred_on, old.told_by, old.recorded_by, old.recorded_at)
        or old.retracted_at is not null and (new.retracted_at, new.retraction_reason) is distinct from (old.retracted_at, old.retraction_reason) then
        raise exception 'a recorded step does not change' using errcode = '23514';
    end if;

    return new;
end $$;
create trigger keep_cascade_entries before update on care.cascade_entries for each row execute function care.keep_cascade_entries();

grant select, insert, update on care.cascade_entries to cm_care;
