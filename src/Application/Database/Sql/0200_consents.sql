-- The words a client reads before agreeing, in each language and version, kept as data: a new wording is a new version, never an edit of an old one.

create table directory.consent_texts (
    version text not null check (version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'),
    language text not null check (language in ('vi', 'en')),
    part text not null check (part in (
        'Opening', 'Rights',
        'TakePart', 'StoreAssessments', 'ShareWithProvider', 'ReceiveFeedback', 'ContactByPhone', 'ContactFamily', 'CaseConference',
        'ProgressPhraseToPolice', 'LegalRepresentation', 'Research', 'AnonymousStatistics', 'HivInformation')),
    words text not null check (length(words) between 1 and 4000),
    valid_from date not null,
    primary key (version, language, part)
);

grant select on directory.consent_texts to cm_care;
grant select, insert on directory.consent_texts to cm_admin;

insert into directory.consent_texts (version, language, part, valid_from, words) values
('2026-07', 'vi', 'Opening', '2026-07-01', 'Chương trình giúp người sử dụng ma túy tìm dịch vụ sức khỏe, pháp lý, xã hội và việc làm. Tham gia là tự nguyện. Bạn có thể đồng ý với từng mục, từ chối từng mục, và đổi ý bất cứ lúc nào. Từ chối hay rút lại không làm bạn mất quyền dùng bất kỳ dịch vụ nào và không bị báo cho công an. Người đã giới thiệu bạn chỉ biết phiếu đã được nhận, không biết bạn có tham gia hay không.'),
('2026-07', 'en', 'Opening', '2026-07-01', 'The programme helps people who use drugs to find health, legal, social and job services. Taking part is voluntary. You can agree to each point, refuse each point, and change your mind at any time. Refusing or withdrawing never takes a service away from you and is not reported to the police. Whoever referred you learns only that the slip was received, not whether you take part.'),
('2026-07', 'vi', 'Rights', '2026-07-01', 'Bạn có quyền xem, sửa và nhận bản sao thông tin của mình, biết ai đã xem, rút lại sự đồng ý bất cứ lúc nào bằng một lời nói với điều phối viên, và khiếu nại. Khi bạn rút lại, việc sử dụng thông tin dừng ngay. Thông tin đã chuyển đi trước đó không lấy lại được. Pháp luật có thể buộc chương trình cung cấp thông tin khi có văn bản của cơ quan có thẩm quyền; khi đó hai người và luật sư cùng xem xét, chỉ cung cấp phần hẹp nhất, và báo cho bạn nếu pháp luật không cấm. Phiếu này được lập theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.'),
('2026-07', 'en', 'Rights', '2026-07-01', 'You may see, correct and receive a copy of your information, learn who has looked at it, withdraw your consent at any time by a word to your coordinator, and complain. When you withdraw, the use of your information stops at once. What was already passed on cannot be taken back. The law may oblige the programme to give information to an authority that asks in writing; two people and a lawyer then review it, only the narrowest part is given, and you are told unless the law forbids it. This form follows the Law on Personal Data Protection, No. 91/2025/QH15.'),
('2026-07', 'vi', 'TakePart', '2026-07-01', 'Tôi đồng ý tham gia chương trình và để điều phối viên phường lưu tên, cách liên hệ và những việc chúng tôi cùng làm. Không có mục này thì chương trình không lập hồ sơ về tôi.'),
('2026-07', 'en', 'TakePart', '2026-07-01', 'I agree to take part and that the ward coordinator keeps my name, how to reach me and what we do together. Without this point the programme keeps no record about me.'),
('2026-07', 'vi', 'StoreAssessments', '2026-07-01', 'Tôi đồng ý để điều phối viên ghi và đọc thông tin sức khỏe của tôi: việc sử dụng chất, sức khỏe tâm thần, viêm gan, lao, điều trị. Chỉ điều phối viên và người giám sát của phường đọc được. Đây là dữ liệu nhạy cảm: nếu lọt ra ngoài, nó có thể bị dùng để lập hồ sơ quản lý người sử dụng ma túy hoặc đưa đi cai nghiện bắt buộc. Vì vậy công an không bao giờ xem được.'),
('2026-07', 'en', 'StoreAssessments', '2026-07-01', 'I agree that the coordinator writes down and reads information about my health: substance use, mental health, hepatitis, TB, treatment. Only the coordinator and the supervisor of the ward can read it. This is sensitive: if it got out, it could be used to place a person under management or in compulsory rehabilitation. That is why the police can never see it.'),
('2026-07', 'vi', 'ShareWithProvider', '2026-07-01', 'Tôi đồng ý để điều phối viên gửi cho từng nơi có tên dưới đây phần thông tin cần cho việc hẹn và tiếp nhận. Một số nơi phải báo cho chính quyền hoặc công an theo luật: nơi điều trị methadone và nơi cai nghiện tự nguyện báo việc tiếp nhận, bỏ giữa chừng và hoàn thành; cai nghiện tự nguyện còn phải đăng ký với công an xã, phường. Tự ý bỏ cai nghiện tự nguyện hoặc bỏ methadone quá 30 ngày có thể dẫn đến việc lập hồ sơ cai nghiện bắt buộc.'),
('2026-07', 'en', 'ShareWithProvider', '2026-07-01', 'I agree that the coordinator sends each place named below what it needs to make an appointment and receive me. By law some places must tell the authorities or the police: methadone clinics and voluntary rehabilitation report admission, leaving early and completion; voluntary rehabilitation must also be registered with the commune police. Leaving voluntary rehabilitation, or missing methadone for more than 30 days, can lead to a file for compulsory rehabilitation.'),
('2026-07', 'vi', 'ReceiveFeedback', '2026-07-01', 'Tôi đồng ý để nơi cung cấp dịch vụ báo cho điều phối viên biết tôi có đến và đã bắt đầu hay chưa. Kết quả xét nghiệm không được báo theo mục này.'),
('2026-07', 'en', 'ReceiveFeedback', '2026-07-01', 'I agree that providers tell the coordinator whether I came and whether I started. Test results are not told under this point.'),
('2026-07', 'vi', 'ContactByPhone', '2026-07-01', 'Tôi đồng ý nhận cuộc gọi hoặc tin nhắn. Tin nhắn không ghi tên chương trình hay lý do gọi.'),
('2026-07', 'en', 'ContactByPhone', '2026-07-01', 'I agree to be called or sent messages. Messages name neither the programme nor the reason.'),
('2026-07', 'vi', 'ContactFamily', '2026-07-01', 'Tôi đồng ý để điều phối viên liên hệ với người thân mà tôi nêu tên, khi không liên hệ được với tôi.'),
('2026-07', 'en', 'ContactFamily', '2026-07-01', 'I agree that the coordinator contacts the relative I name when I cannot be reached.'),
('2026-07', 'vi', 'CaseConference', '2026-07-01', 'Tôi đồng ý để các cơ sở tôi đang dùng dịch vụ cùng trao đổi về kế hoạch của tôi. Công an không dự phần này.'),
('2026-07', 'en', 'CaseConference', '2026-07-01', 'I agree that the services I use discuss my plan together. The police take no part in this.'),
('2026-07', 'vi', 'ProgressPhraseToPolice', '2026-07-01', 'Tôi đồng ý để cán bộ đã giới thiệu tôi đọc được một câu cố định: "đang liên hệ với chương trình", và không gì khác. Tôi không bắt buộc phải đồng ý. Khi tôi rút lại, câu này biến mất, và cán bộ có thể đoán ra là tôi đã rút.'),
('2026-07', 'en', 'ProgressPhraseToPolice', '2026-07-01', 'I agree that the officer who referred me may read one fixed phrase, "in contact with the programme", and nothing else. I do not have to agree. If I withdraw, the phrase disappears, and the officer may guess that I withdrew.'),
('2026-07', 'vi', 'LegalRepresentation', '2026-07-01', 'Tôi đồng ý để trợ giúp viên pháp lý hoặc luật sư đọc phần giấy tờ và việc pháp lý của tôi và thay mặt tôi làm việc với cơ quan nhà nước.'),
('2026-07', 'en', 'LegalRepresentation', '2026-07-01', 'I agree that legal aid or a lawyer reads the part of my record about papers and legal matters and acts for me before the authorities.'),
('2026-07', 'vi', 'Research', '2026-07-01', 'Tôi đồng ý để thông tin của tôi, không có tên và không có cách nhận ra tôi, được dùng cho nghiên cứu.'),
('2026-07', 'en', 'Research', '2026-07-01', 'I agree that my information, without my name or anything that would identify me, is used for research.'),
('2026-07', 'vi', 'AnonymousStatistics', '2026-07-01', 'Tôi đồng ý được tính trong số liệu chung. Số nhỏ hơn 5 luôn được che.'),
('2026-07', 'en', 'AnonymousStatistics', '2026-07-01', 'I agree to be counted in general figures. Numbers below 5 are always hidden.'),
('2026-07', 'vi', 'HivInformation', '2026-07-01', 'Tôi đồng ý bằng văn bản để đơn vị có tên dưới đây biết thông tin về xét nghiệm và điều trị HIV của tôi (Luật Phòng, chống HIV/AIDS số 64/2006/QH11, sửa đổi 2020, Điều 30). Không ai khác được biết.'),
('2026-07', 'en', 'HivInformation', '2026-07-01', 'I agree in writing that the unit named below knows about my HIV tests and treatment (Law on HIV/AIDS Prevention and Control, No. 64/2006/QH11 as amended in 2020, Article 30). Nobody else may know.');

-- A renewed consent takes the place of the older one: at any moment one row at most can be in force for a client, a purpose and a recipient.
alter table care.consents
    add column superseded_at timestamptz check (superseded_at >= given_at),
    drop constraint consents_check,
    add constraint consents_expiry check (expires_at > given_at or superseded_at is not null),
    add constraint consents_text foreign key (text_version, language, purpose) references directory.consent_texts (version, language, part),
    add constraint consents_ended_once check (superseded_at is null or withdrawn_at is null);
create unique index consents_one_in_force on care.consents (client_code, purpose, coalesce(provider_id, '00000000-0000-0000-0000-000000000000'), coalesce(recipient, ''))
    where withdrawn_at is null and superseded_at is null;
