-- Wards: the commune-level administrative units, kept with their dates of validity because they keep changing.

create table directory.wards (
    code text primary key check (code ~ '^[0-9]{5}$'),
    name text not null check (length(name) between 1 and 200),
    unit_type text not null check (unit_type in ('Phường', 'Xã', 'Đặc khu')),
    province_code text not null check (province_code ~ '^[0-9]{2}$'),
    province_name text not null,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    version bigint not null default 1
);

alter table accounts.account_wards add foreign key (ward_code) references directory.wards (code);

grant select on directory.wards to cm_police, cm_care, cm_programme, cm_review, cm_admin, cm_accounts;
grant usage on schema directory to cm_accounts;
