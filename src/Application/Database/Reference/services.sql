-- The services as they stand when a programme begins. The law about them is data: an administrator changes it in the
-- directory, with its source, when the law changes. Legal points need a Vietnamese lawyer before a deployment relies
-- on them.

insert into directory.services
    (code, name_vi, name_en, service_group, course, category, exposure, source, source_on, consequence_vi, consequence_en, valid_from)
values
    ('methadone', 'Điều trị methadone', 'Methadone treatment', 'SubstitutionTreatment', 'Continuing', 'Health', 'NotifyAndRegister',
     'Luật 120/2025/QH15, Điều 29, 31, 35, 42, 47; Nghị định 163/2026/NĐ-CP, Điều 15, 16, 20; Nghị định 141/2024/NĐ-CP, Điều 36', '2026-07-01',
     'Khi anh/chị bắt đầu điều trị methadone:
1. Cơ sở điều trị báo cho chính quyền cấp xã rằng anh/chị được nhận vào điều trị. Việc điều trị được đăng ký với công an cấp xã.
2. Người từ 18 tuổi phải đeo thiết bị giám sát vị trí trong 2 năm. Trưởng công an cấp xã ra quyết định trong 12 giờ sau khi nhận thông báo. Sau 1 năm không vi phạm, có thể được xét bỏ phần thời gian còn lại.
3. Tự ý bỏ điều trị, hoặc bị chấm dứt điều trị do vi phạm (ví dụ không uống thuốc 30 ngày trở lên), là căn cứ lập hồ sơ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
4. Sau khi hoàn thành điều trị có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.',
     'When you start methadone treatment:
1. The clinic tells the commune authority that you were taken into treatment. The treatment is registered with the commune police.
2. Adults wear a location device for 2 years. The commune police chief decides within 12 hours of the clinic’s notice. After 1 year without a violation the remaining time may be lifted.
3. Leaving treatment on your own, or being taken off it for breaking the rules (for example 30 or more days without a dose), is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
4. Completed treatment is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', '2025-01-01'),
    ('buprenorphine', 'Điều trị buprenorphine', 'Buprenorphine treatment', 'SubstitutionTreatment', 'Continuing', 'Health', 'NotifyAndRegister',
     'Luật 120/2025/QH15, Điều 29, 31, 35, 42, 47; Nghị định 163/2026/NĐ-CP, Điều 15, 16, 20; Nghị định 141/2024/NĐ-CP, Điều 36', '2026-07-01',
     'Khi anh/chị bắt đầu điều trị buprenorphine:
1. Cơ sở điều trị báo cho chính quyền cấp xã rằng anh/chị được nhận vào điều trị. Việc điều trị được đăng ký với công an cấp xã.
2. Người từ 18 tuổi phải đeo thiết bị giám sát vị trí trong 2 năm. Trưởng công an cấp xã ra quyết định trong 12 giờ sau khi nhận thông báo. Sau 1 năm không vi phạm, có thể được xét bỏ phần thời gian còn lại.
3. Tự ý bỏ điều trị, hoặc bị chấm dứt điều trị do vi phạm (ví dụ không uống thuốc 30 ngày trở lên), là căn cứ lập hồ sơ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
4. Sau khi hoàn thành điều trị có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.',
     'When you start buprenorphine treatment:
1. The clinic tells the commune authority that you were taken into treatment. The treatment is registered with the commune police.
2. Adults wear a location device for 2 years. The commune police chief decides within 12 hours of the clinic’s notice. After 1 year without a violation the remaining time may be lifted.
3. Leaving treatment on your own, or being taken off it for breaking the rules (for example 30 or more days without a dose), is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
4. Completed treatment is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', '2025-01-01'),
    ('home-detox', 'Cai nghiện tự nguyện tại gia đình, cộng đồng', 'Home and community detox', 'RecoverySupport', 'Continuing', 'Health', 'NotifyAndRegister',
     'Luật 120/2025/QH15, Điều 32, 35, 42; Nghị định 163/2026/NĐ-CP, Điều 4, 15', '2026-07-01',
     'Khi anh/chị đăng ký cai nghiện tự nguyện tại gia đình, cộng đồng:
1. Phải đăng ký với công an cấp xã và ký bản cam kết.
2. Trong suốt thời gian này công an có thể triệu tập, xét nghiệm; người từ 18 tuổi phải đeo thiết bị giám sát vị trí.
3. Đơn vị cung cấp dịch vụ báo công an trong 24 giờ khi bắt đầu, khi tự ý chấm dứt và khi hoàn thành.
4. Vắng mặt từ 2 ngày làm việc không có lý do chính đáng được coi là tự ý chấm dứt. Tự ý chấm dứt hoặc sử dụng lại trong thời gian này là căn cứ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
5. Sau khi hoàn thành có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.',
     'When you register for voluntary rehabilitation at home or in the community:
1. You register with the commune police and sign an undertaking.
2. For the whole time the police may summon and test you; adults wear a location device.
3. The provider tells the police within 24 hours of the start, of leaving on your own, and of completion.
4. Two working days of absence without a good reason count as leaving. Leaving, or using again during this time, is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
5. Completion is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', '2025-01-01'),
    ('rehab-public', 'Cai nghiện tự nguyện tại cơ sở công lập', 'Voluntary rehabilitation, public facility', 'RecoverySupport', 'Continuing', 'Health', 'Register',
     'Luật 120/2025/QH15, Điều 29, 34, 35, 42; Nghị định 163/2026/NĐ-CP, Điều 4, 15', '2026-07-01',
     'Khi anh/chị xin cai nghiện tự nguyện tại cơ sở công lập:
1. Đơn nộp qua trưởng công an cấp xã; giám đốc công an cấp tỉnh quyết định.
2. Thời gian ở cơ sở là 24 tháng lần đầu, 36 tháng từ lần thứ hai.
3. Vắng mặt từ 2 ngày làm việc không có lý do chính đáng được coi là tự ý chấm dứt, và là căn cứ đưa vào cai nghiện bắt buộc.
4. Sau khi hoàn thành có 1 năm quản lý sau cai, người từ 18 tuổi phải đeo thiết bị giám sát vị trí.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.',
     'When you apply for voluntary rehabilitation at a public facility:
1. The application goes through the commune police chief; the provincial police director decides.
2. The stay is 24 months the first time, 36 months from the second.
3. Two working days of absence without a good reason count as leaving, and leaving is a ground for compulsory rehabilitation.
4. Completion is followed by 1 year of post-rehabilitation management, for adults with a location device.
You may choose not to use this service and the programme will still support you.', '2025-01-01'),
    ('rehab-private', 'Cai nghiện tự nguyện tại cơ sở tư nhân', 'Voluntary rehabilitation, private facility', 'RecoverySupport', 'Continuing', 'Health', 'Notify',
     'Luật 120/2025/QH15, Điều 29, 33, 35, 42; Nghị định 163/2026/NĐ-CP, Điều 4', '2026-07-01',
     'Khi anh/chị vào cơ sở cai nghiện tư nhân:
1. Cơ sở báo công an cấp xã trong 24 giờ khi tiếp nhận, khi tự ý chấm dứt và khi hoàn thành.
2. Tự ý chấm dứt (vắng mặt từ 2 ngày làm việc không có lý do chính đáng) là căn cứ lập hồ sơ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
3. Khi hoàn thành phải xuất trình giấy chứng nhận với công an cấp xã trong 2 ngày. Sau đó có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.',
     'When you enter a private rehabilitation facility:
1. The facility tells the commune police within 24 hours of admission, of leaving on your own, and of completion.
2. Leaving (two working days of absence without a good reason) is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
3. On completion you show the certificate to the commune police within 2 days. It is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', '2025-01-01'),
    ('dependence-determination', 'Xác định tình trạng nghiện', 'Determination of dependence', 'OtherHealth', 'OneOff', 'Health', 'Notify',
     'Luật 120/2025/QH15, Điều 31, 35; Nghị định 163/2026/NĐ-CP, Điều 4', '2026-07-01',
     'Khi anh/chị xin xác định tình trạng nghiện:
1. Nếu kết luận là nghiện, anh/chị có 24 giờ để đăng ký với công an cấp xã một hình thức cai nghiện tự nguyện hoặc điều trị thay thế, và 2 ngày làm việc để bắt đầu.
2. Không đăng ký hoặc không thực hiện là căn cứ đưa vào cai nghiện bắt buộc.
3. Người không có nơi cư trú ổn định chỉ được chọn cai nghiện tự nguyện tại cơ sở công lập.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.',
     'When you ask for a determination of dependence:
1. If dependence is found, you have 24 hours to register voluntary rehabilitation or substitution treatment with the commune police, and 2 working days to start.
2. Not registering, or not starting, is a ground for compulsory rehabilitation.
3. A person without stable residence may choose only voluntary rehabilitation at a public facility.
You may choose not to use this service and the programme will still support you.', '2025-01-01'),
    ('hiv-test', 'Xét nghiệm HIV', 'HIV test', 'Hiv', 'OneOff', 'Hiv', 'None',
     'Luật 64/2006/QH11 sửa đổi bởi 71/2020/QH14, Điều 27, 30', '2026-07-01',
     'Kết quả được giữ kín. Chỉ những người nêu trong Điều 30 Luật Phòng, chống HIV/AIDS được biết; công an không có trong đó, trừ xét nghiệm bắt buộc theo yêu cầu tố tụng. Từ 15 tuổi tự đồng ý xét nghiệm; dưới 15 tuổi cần cha mẹ hoặc người giám hộ đồng ý bằng văn bản.',
     'The result is confidential. Only the people named in article 30 of the HIV law may know; the police are not among them, except for compelled tests in proceedings. From 15 a person consents alone; under 15 a parent or guardian consents in writing.', '2025-01-01'),
    ('art', 'Điều trị ARV', 'HIV treatment (ART)', 'Hiv', 'Continuing', 'Hiv', 'None',
     'Luật 64/2006/QH11 sửa đổi bởi 71/2020/QH14, Điều 27, 30', '2026-07-01',
     'Kết quả được giữ kín. Chỉ những người nêu trong Điều 30 Luật Phòng, chống HIV/AIDS được biết; công an không có trong đó, trừ xét nghiệm bắt buộc theo yêu cầu tố tụng. Từ 15 tuổi tự đồng ý xét nghiệm; dưới 15 tuổi cần cha mẹ hoặc người giám hộ đồng ý bằng văn bản.',
     'The result is confidential. Only the people named in article 30 of the HIV law may know; the police are not among them, except for compelled tests in proceedings. From 15 a person consents alone; under 15 a parent or guardian consents in writing.', '2025-01-01'),
    ('prep', 'Dự phòng trước phơi nhiễm (PrEP)', 'Pre-exposure prophylaxis (PrEP)', 'Hiv', 'Continuing', 'Hiv', 'None', 'Luật 64/2006/QH11 sửa đổi bởi 71/2020/QH14, Điều 27, 30', '2026-07-01', null, null, '2025-01-01'),
    ('needle-syringe', 'Bơm kim tiêm sạch', 'Clean needles and syringes', 'HarmReduction', 'OneOff', 'Health', 'None',
     'Nghị định 163/2026/NĐ-CP, Điều 56', '2026-07-01',
     'Bơm kim tiêm mang theo người, để trên xe hoặc ở nhà có thể là căn cứ để công an yêu cầu xét nghiệm ma túy. Hướng dẫn khách hàng cách cất giữ và nơi trả lại. Dịch vụ này không cần cho biết tên.',
     'Needles and syringes found on a person, in a vehicle or at home can be a ground for the police to ask for a drug test. Tell the client how to keep them and where to return them. No name is needed for this service.', '2025-01-01'),
    ('naloxone', 'Naloxone và tập huấn xử trí quá liều', 'Naloxone and overdose training', 'HarmReduction', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('condoms', 'Bao cao su', 'Condoms', 'HarmReduction', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('hepatitis-b', 'Viêm gan B', 'Hepatitis B', 'OtherHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('hepatitis-c', 'Viêm gan C', 'Hepatitis C', 'OtherHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('tuberculosis', 'Lao', 'Tuberculosis', 'OtherHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('sti', 'Bệnh lây truyền qua đường tình dục', 'Sexually transmitted infections', 'OtherHealth', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('general-health', 'Khám và chăm sóc sức khỏe chung', 'General health care', 'OtherHealth', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('counselling', 'Tư vấn tâm lý', 'Mental health counselling', 'MentalHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('psychiatry', 'Khám và điều trị tâm thần', 'Psychiatric care', 'MentalHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('vocational-training', 'Học nghề', 'Vocational training', 'Livelihood', 'Continuing', 'Care', 'None',
     'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01',
     'Không nêu tên chương trình với nơi dạy nghề, tuyển dụng hoặc cho vay.',
     'Do not mention the name of the programme to the trainer, employer or lender.', '2025-01-01'),
    ('job', 'Việc làm', 'Job placement', 'Livelihood', 'Continuing', 'Care', 'None',
     'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01',
     'Không nêu tên chương trình với nơi dạy nghề, tuyển dụng hoặc cho vay.',
     'Do not mention the name of the programme to the trainer, employer or lender.', '2025-01-01'),
    ('loan', 'Vay vốn', 'Small loan', 'Livelihood', 'Continuing', 'Care', 'None',
     'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01',
     'Không nêu tên chương trình với nơi dạy nghề, tuyển dụng hoặc cho vay.',
     'Do not mention the name of the programme to the trainer, employer or lender.', '2025-01-01'),
    ('legal-aid', 'Trợ giúp pháp lý', 'Legal aid', 'LegalAndPapers', 'Continuing', 'Legal', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('identity-papers', 'Làm lại giấy tờ tùy thân', 'Identity papers', 'LegalAndPapers', 'Continuing', 'Legal', 'None',
     'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01',
     'Thủ tục làm tại công an cấp xã. Đề nghị đi cùng khách hàng nếu khách hàng muốn. Không mang theo giấy tờ của chương trình.',
     'The procedure is done at the commune police counter. Offer to go along if the client wishes. Take no papers of the programme there.', '2025-01-01'),
    ('residence', 'Đăng ký cư trú', 'Residence registration', 'LegalAndPapers', 'Continuing', 'Legal', 'None',
     'Nghị định 163/2026/NĐ-CP, Điều 58', '2026-07-01',
     'Thủ tục làm tại công an cấp xã. Đề nghị đi cùng khách hàng nếu khách hàng muốn. Không mang theo giấy tờ của chương trình.',
     'The procedure is done at the commune police counter. Offer to go along if the client wishes. Take no papers of the programme there.', '2025-01-01'),
    ('health-insurance', 'Bảo hiểm y tế', 'Health insurance', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('social-assistance', 'Trợ cấp xã hội', 'Social assistance', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('shelter', 'Chỗ ở tạm', 'Temporary accommodation', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('peer-support', 'Hỗ trợ đồng đẳng, nhóm tự lực', 'Peer support, self-help group', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('family-support', 'Hỗ trợ gia đình', 'Family support', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01'),
    ('transport', 'Hỗ trợ đi lại', 'Transport', 'SocialSupport', 'OneOff', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', null, null, '2025-01-01');
