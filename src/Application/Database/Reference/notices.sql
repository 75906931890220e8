-- The notice that what is passed on may not be passed on. A new wording is a new version; each disclosure names the
-- one it carried.

insert into directory.notices (version, valid_from, draft, source, words_vi, words_en) values
('2026-07', '2026-07-01', true,
    'Draft of the programme for a lawyer to check; after 42 CFR 2.32 (notice to accompany disclosure) and Law 91/2025/QH15 on personal data protection',
    'Thông tin này được chia sẻ theo sự đồng ý của người tham gia. Không được dùng để điều tra, xử lý, lập danh sách hoặc chia sẻ tiếp. Người tham gia có quyền rút lại sự đồng ý bất cứ lúc nào.',
    'This information is shared with the consent of the participant. It may not be used to investigate, to sanction, to make lists, or be passed on. The participant may withdraw consent at any time.');
