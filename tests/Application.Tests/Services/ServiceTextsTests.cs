using System.Text.RegularExpressions;
using CaseManager.Application.Texts;
using CaseManager.Domain.Services;
using CaseManager.Testing;

namespace CaseManager.Application.Tests.Services;

public sealed partial class ServiceTextsTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public void Every_status_move_reason_and_column_has_its_words(string language)
    {
        using var speaking = Speaking.In(language);

        AllNamed<ServiceReferralStatus>();
        AllNamed<ServiceReferralMove>();
        AllNamed<ServiceReferralReason>();
        AllNamed<ServiceReferralStage>();
        AllNamed<LegalExposure>();
        AllNamed<ServiceGroup>();
        AllNamed<ServiceCourse>();
        AllNamed<ProviderKind>();
        AllNamed<SharedItem>();
        AllNamed<Urgency>();
        AllNamed<ToldBy>();
        Assert.All(Enum.GetValues<ServiceReferralStatus>(), status => Assert.NotEmpty(Text.T($"Services.Rule.From.{status}")));
    }

    [Fact]
    public async Task No_word_of_the_catalogue_is_stigmatising()
    {
        await using var programme = await Programme.Start();

        var words = await programme.Rows(
            "select concat_ws(' ', name_vi, name_en, consequence_vi, consequence_en) from directory.services",
            reader => reader.GetString(0));

        Assert.All(words, text => Assert.DoesNotMatch(Shaming(), text));
    }

    private static void AllNamed<TEnum>()
        where TEnum : struct, Enum => Assert.All(Enum.GetValues<TEnum>(), member => Assert.NotEmpty(Text.Of(member)));

    [GeneratedRegex("đối tượng|con nghiện|nghiện hút|tệ nạn|addict|abuser|non-compliant", RegexOptions.IgnoreCase)]
    private static partial Regex Shaming();
}
