namespace CaseManager.Testing;

/// <summary>Two invented wards, next to each other, that know nothing of each other's clients.</summary>
public static class TestWards
{
    public const string North = "99001";
    public const string South = "99002";

    public const string Sql =
        """
        insert into directory.wards (code, name, unit_type, province_code, province_name, valid_from) values
            ('99001', 'Phường Hoa Sữa', 'Phường', '99', 'Thành phố Mẫu', '2025-07-01'),
            ('99002', 'Phường Bằng Lăng', 'Phường', '99', 'Thành phố Mẫu', '2025-07-01');
        """;
}
