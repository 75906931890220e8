-- What the law sets against compulsory rehabilitation, as data with its source: an administrator writes the next version, and a client's ground keeps the
-- version under which it was recorded. On which side of the barrier a ground stands never changes.

create table directory.ground_rules (
    code text not null check (code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'),
    version int not null check (version > 0),
    category text not null check (category in ('Legal', 'Health')),
    effect text not null check (effect in ('Bars', 'Postpones', 'Repealed')),
    name_vi text not null check (length(name_vi) between 1 and 160),
    name_en text not null check (length(name_en) between 1 and 160),
    proof_vi text not null check (length(proof_vi) between 1 and 500),
    proof_en text not null check (length(proof_en) between 1 and 500),
    law text not null check (length(law) between 1 and 200),
    article text not null check (length(article) between 1 and 200),
    source_kind text not null check (source_kind in ('PrimaryText', 'SecondarySource', 'ProgrammeRule')),
    read_on date not null,
    reviewed_on date,
    reviewed_by text check (length(reviewed_by) between 1 and 200),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    recorded_by uuid references accounts.accounts (id),
    primary key (code, version),
    unique (code, version, category),
    unique (code, valid_from),
    check ((reviewed_on is null) = (reviewed_by is null))
);
create unique index ground_rules_present on directory.ground_rules (code) where valid_to is null;
create trigger track after insert or update or delete on directory.ground_rules for each row execute function audit.track('Directory', 'none');

-- The next version stands on the side where the first one stood.
create function directory.keep_ground_side() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from directory.ground_rules r where r.code = new.code and r.category <> new.category) then
        raise exception 'a ground stays on its side of the barrier' using errcode = '23514', constraint = 'ground_rules_side';
    end if;

    return new;
end $$;
create trigger keep_side before insert on directory.ground_rules for each row execute function directory.keep_ground_side();

grant select on directory.ground_rules to cm_care, cm_admin;
grant insert, update (valid_to) on directory.ground_rules to cm_admin;

insert into directory.ground_rules
    (code, version, category, effect, name_vi, name_en, proof_vi, proof_en, law, article, source_kind, read_on, valid_from)
values
    ('NoAdministrativeCapacity', 1, 'Health', 'Bars', 'Không có năng lực trách nhiệm hành chính', 'No administrative capacity',
     'Kết luận giám định hoặc giấy của cơ sở y tế có thẩm quyền.', 'An expert opinion, or the paper of a competent health facility.',
     'Luật 120/2025/QH15', 'Điều 35(2)', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('CertifiedPregnancy', 1, 'Health', 'Bars', 'Đang mang thai (có chứng nhận)', 'Pregnant (certified)',
     'Giấy chứng nhận mang thai của cơ sở y tế.', 'The certificate of a health facility.',
     'Luật 120/2025/QH15', 'Điều 35(2)', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('CareOfSmallChild', 1, 'Legal', 'Bars', 'Phụ nữ hoặc người duy nhất nuôi con dưới 36 tháng', 'Woman or sole carer raising a child under 36 months',
     'Giấy khai sinh của con và xác nhận của cấp xã nơi cư trú.', 'The child’s birth certificate and the confirmation of the commune of residence.',
     'Luật 120/2025/QH15', 'Điều 35(2)', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('SeriousIllness', 1, 'Health', 'Postpones', 'Bệnh nặng', 'Serious illness',
     'Giấy của bệnh viện.', 'The paper of a hospital.',
     'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('FamilyHardship', 1, 'Legal', 'Postpones', 'Gia đình đặc biệt khó khăn', 'Special family hardship',
     'Xác nhận của cấp xã nơi cư trú.', 'The confirmation of the commune of residence.',
     'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('DangerousDisease', 1, 'Health', 'Postpones', 'Bệnh nguy hiểm', 'Dangerous disease',
     'Giấy của bệnh viện.', 'The paper of a hospital.',
     'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('NoLongerDependent', 1, 'Health', 'Postpones', 'Không còn phụ thuộc', 'No longer dependent',
     'Kết quả xác định của cơ sở y tế có thẩm quyền.', 'The finding of a competent health facility.',
     'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', '2026-07-01');

alter table care.legal_grounds no force row level security;
alter table care.legal_grounds rename column kind to rule_code;
alter table care.legal_grounds
    drop constraint legal_grounds_kind_check,
    drop constraint legal_grounds_check,
    add column rule_version int not null default 1,
    add foreign key (rule_code, rule_version, category) references directory.ground_rules (code, version, category);
alter table care.legal_grounds alter column rule_version drop default;
alter table care.legal_grounds force row level security;
