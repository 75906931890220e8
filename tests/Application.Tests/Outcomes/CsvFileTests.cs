using System.Text;
using CaseManager.Application.Outcomes;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Outcomes;

public sealed class CsvFileTests
{
    [Fact]
    public void A_file_opens_in_a_spreadsheet_with_its_letters_and_numbers()
    {
        using var speaking = Speaking.In("vi-VN");

        var bytes = CsvFile.Write([["Phường Hoa Sữa", 12, 2.5], [], ["a;b", "\"c\"", null]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("Phường Hoa Sữa;12;2,5\r\n\"\"\r\n\"a;b\";\"\"\"c\"\"\";\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84900000000")]
    [InlineData("-2")]
    [InlineData("@sum")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void No_cell_is_a_formula(string cell)
    {
        var text = Encoding.UTF8.GetString(CsvFile.Write([[cell]])[3..]);

        Assert.StartsWith("'", text.TrimStart('"'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_is_a_number()
    {
        using var speaking = Speaking.In("vi-VN");

        Assert.Equal("-2\r\n", Encoding.UTF8.GetString(CsvFile.Write([[-2]])[3..]));
    }
}
