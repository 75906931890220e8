-- What a coordinator needs for the work with a person: how to reach them safely, in which language, and what the law attaches to their situation.

alter table care.clients
    add column door text not null default 'Other' check (door in (
        'PoliceSlip', 'Self', 'Family', 'Peer', 'CommunityOrganisation', 'HealthService', 'SocialService', 'LegalAid', 'Employer', 'Other')),
    add column residence_stability text check (residence_stability in ('Stable', 'Temporary', 'None')),
    add column sole_carer_of_small_child boolean,
    add column preferred_language text check (length(preferred_language) between 1 and 100),
    add column interpreter_needed boolean not null default false;

alter table vault.people
    add column birth_precision text check (birth_precision in ('Day', 'Month', 'Year', 'Estimated')),
    add column safe_to_call boolean not null default false,
    add column safe_to_message boolean not null default false,
    add column contact_note text check (length(contact_note) <= 200),
    add column guardian_name text check (length(guardian_name) between 1 and 200),
    add column guardian_phone text check (length(guardian_phone) <= 20);

update vault.people set birth_precision = 'Day' where born_on is not null;
alter table vault.people add constraint people_birth check (birth_precision is null or born_on is not null);

-- Duplicates are looked for by name and by phone, inside the coordinator's wards.
create index people_phone on vault.people (ward_code, phone) where phone is not null;
create index people_name on vault.people (ward_code, search_key);
