-- The directory of wards as it changes: names in both languages, what a ward was called before.

alter table directory.wards
    add name_en text check (length(name_en) between 1 and 200),
    add renamed_on date check (renamed_on > valid_from),
    add search_key text not null default '',
    add constraint wards_province_name_check check (length(province_name) between 1 and 200);
create index wards_province on directory.wards (province_code, code);

-- What a ward was called, and which kind of unit it was, until a day.
create table directory.former_wards (
    ward_code text not null references directory.wards (code),
    until_on date not null,
    from_on date not null check (from_on < until_on),
    name text not null check (length(name) between 1 and 200),
    name_en text check (length(name_en) between 1 and 200),
    unit_type text not null check (unit_type in ('Phường', 'Xã', 'Đặc khu')),
    province_code text not null check (province_code ~ '^[0-9]{2}$'),
    province_name text not null check (length(province_name) between 1 and 200),
    primary key (ward_code, until_on)
);

grant select on directory.former_wards to cm_police, cm_care, cm_programme, cm_review, cm_admin;
grant insert, update on directory.wards to cm_admin;
grant insert on directory.former_wards to cm_admin;

create trigger track after insert or update or delete on directory.wards for each row execute function audit.track('Directory');
create trigger track after insert or update or delete on directory.duty_coordinators for each row execute function audit.track('Directory');
