-- What a coordinator does with a slip. It stands in care, out of the reach of the police login: a slip itself knows only "sent" and "received".

create table care.intakes (
    id uuid primary key references intake.slips (id),
    ward_code text not null references directory.wards (code),
    category text not null default 'Slip' check (category = 'Slip'),
    status text not null check (status in ('Received', 'Contacted', 'Unreachable', 'Enrolled', 'Declined', 'NotEligible', 'Duplicate', 'Closed')),
    received_by uuid not null references accounts.accounts (id),
    received_at timestamptz not null,
    contacted_at timestamptz,
    unanswered_tries int not null default 0 check (unanswered_tries >= 0),
    reason text check (reason in (
        'NotInterested', 'NotNow', 'FearOfPolice', 'FearOfDisclosure', 'HasOtherSupport', 'NoReasonGiven',
        'Under18', 'LivesElsewhere', 'ViolenceAtPresent', 'OutsideProgramme')),
    duplicate_of text references care.clients (code),
    ended_at timestamptz check (ended_at >= received_at),
    ended_by uuid references accounts.accounts (id),
    version bigint not null default 1,
    unique (id, ward_code),
    check ((status in ('Enrolled', 'Declined', 'NotEligible', 'Duplicate', 'Closed')) = (ended_at is not null)),
    check ((status in ('Declined', 'NotEligible')) = (reason is not null)),
    check ((status = 'Duplicate') = (duplicate_of is not null)),
    check (status not in ('Contacted', 'Enrolled', 'Declined', 'NotEligible', 'Duplicate') or contacted_at is not null)
);
create index intakes_open on care.intakes (ward_code, received_at) where ended_at is null;
create index intakes_ended on care.intakes (ward_code, ended_at desc) where ended_at is not null;
create index intakes_duplicate on care.intakes (duplicate_of) where duplicate_of is not null;

create table care.contact_attempts (
    id uuid primary key,
    slip_id uuid not null,
    ward_code text not null,
    category text not null default 'Slip' check (category = 'Slip'),
    at timestamptz not null,
    way text not null check (way in ('Call', 'Message', 'Family', 'InPerson')),
    result text not null check (result in ('Reached', 'MessageLeft', 'NoAnswer')),
    recorded_by uuid not null references accounts.accounts (id),
    foreign key (slip_id, ward_code) references care.intakes (id, ward_code)
);
create index contact_attempts_slip on care.contact_attempts (slip_id, at);

call sec.protect('care.intakes', 'Slip');
call sec.protect('care.contact_attempts', 'Slip');
grant select, insert, update on care.intakes to cm_care;
grant select, insert on care.contact_attempts to cm_care;

