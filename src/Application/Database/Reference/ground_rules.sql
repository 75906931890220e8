-- What the law sets against compulsory rehabilitation as it stands when a programme begins.

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
