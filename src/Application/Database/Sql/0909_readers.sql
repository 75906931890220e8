-- Names are looked for and sorted by keys that the domain makes of them; telephone numbers are kept in the domain's one form.

-- A number as it is dialled in Vietnam, or one of another country with +; an office may have a short one too.
create domain sec.phone as text check (value ~ '^(0[2-9][0-9]{8,9}|\+[1-9][0-9]{6,14})$');
create domain sec.office_phone as text check (value ~ '^(0[2-9][0-9]{7,9}|\+[1-9][0-9]{6,14}|1[0-9]{2,9})$');

alter table vault.people
    drop column sort_key,
    drop column phone_ending,
    drop constraint people_phone_check,
    drop constraint people_guardian_phone_check,
    alter column phone type sec.phone,
    alter column guardian_phone type sec.phone;
alter table vault.people
    add column sort_key text not null default '' collate "vi-x-icu",
    add column phone_ending text generated always as (right(phone, 3)) stored;
alter table intake.slip_people
    drop constraint slip_people_phone_check,
    alter column phone type sec.phone;
alter table directory.duty_coordinators
    drop constraint duty_coordinators_phone_check,
    drop constraint duty_coordinators_deputy_phone_check,
    alter column phone type sec.office_phone,
    alter column deputy_phone type sec.office_phone;
alter table directory.providers
    drop constraint providers_phone_check,
    alter column phone type sec.office_phone;
alter table accounts.accounts
    drop constraint accounts_phone_check,
    alter column phone type sec.office_phone;

drop trigger keep_search_key on accounts.accounts;
drop function accounts.keep_search_key();
grant insert (search_key), update (search_key) on accounts.accounts to cm_admin;
