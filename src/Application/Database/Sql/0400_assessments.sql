-- What clients answered, by instrument and version. What an answer means is in the instrument's definition; which side of the barrier it lies on is here.

create table care.assessments (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category in ('Care', 'Health', 'Legal')),
    instrument_code text not null check (length(instrument_code) between 1 and 30),
    instrument_version text not null check (length(instrument_version) between 1 and 20),
    language text not null check (language in ('vi', 'en')),
    mode text not null check (mode in ('Interview', 'SelfCompletion')),
    status text not null check (status in ('Started', 'Complete', 'Abandoned')),
    answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    scores jsonb not null default '[]' check (jsonb_typeof(scores) = 'array'),
    flags jsonb not null default '[]' check (jsonb_typeof(flags) = 'array'),
    started_at timestamptz not null,
    started_by uuid not null references accounts.accounts (id),
    saved_at timestamptz not null,
    completed_at timestamptz,
    completed_by uuid references accounts.accounts (id),
    incomplete_reason text check (length(incomplete_reason) between 1 and 300),
    next_due_on date,
    version bigint not null default 1,
    check ((status = 'Complete') = (completed_at is not null and completed_by is not null)),
    check (status = 'Complete' or (scores = '[]' and flags = '[]' and next_due_on is null and incomplete_reason is null)),
    check (status <> 'Abandoned' or answers = '{}'),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index assessments_client on care.assessments (client_code, started_at desc);
create index assessments_due on care.assessments (ward_code, next_due_on) where next_due_on is not null;

call sec.protect('care.assessments', 'Care', 'Health', 'Legal');

-- A completed assessment is what was said on that day: nobody rewrites it.
create function care.keep_completed() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if old.status <> 'Started' and (new.answers, new.scores, new.flags, new.status) is distinct from (old.answers, old.scores, old.flags, old.status)
        or (new.category, new.instrument_code, new.instrument_version, new.client_code)
            is distinct from (old.category, old.instrument_code, old.instrument_version, old.client_code) then
        raise exception 'a completed assessment does not change' using errcode = '23514';
    end if;

    return new;
end $$;
create trigger keep_completed before update on care.assessments for each row execute function care.keep_completed();

grant select, insert, update on care.assessments to cm_care;
