using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

public sealed class LegalAndSocialTests
{
    [Theory]
    [InlineData("notices.hearing", "yes", "hearing", 4)]
    [InlineData("notices.file", "yes", "file", 4)]
    [InlineData("other.matters", "violence", "violence", 24)]
    [InlineData("other.matters", "force", "force", 24)]
    public void An_urgent_legal_need_opens_an_alert_with_a_clock(string item, string answer, string flag, int hours)
    {
        var found = Assert.Single(new Sheet("LEGAL").With(item, answer).Responses.Flags);

        Assert.Equal((flag, hours), (found.Code, found.WithinHours));
    }

    [Theory]
    [InlineData("no", true)]
    [InlineData("unsure", true)]
    [InlineData("home", false)]
    [InlineData("substitution", false)]
    public void A_result_without_registration_is_urgent(string registered, bool urgent)
    {
        var flags = new Sheet("LEGAL").With("notices.determination", "done").With("notices.registered", registered).Responses.Flags;

        Assert.Equal(urgent, flags.Any(flag => flag.Code == "registration-time"));
    }

    [Theory]
    [InlineData("grounds.pregnancy")]
    [InlineData("grounds.child")]
    [InlineData("grounds.capacity")]
    [InlineData("grounds.illness")]
    [InlineData("grounds.hardship")]
    [InlineData("grounds.limitation")]
    public void Every_protecting_ground_is_flagged_and_only_by_a_yes(string ground)
    {
        Assert.Equal(["protected"], new Sheet("LEGAL").With(ground, "yes").Responses.Flags.Select(flag => flag.Code));
        Assert.Empty(new Sheet("LEGAL").With(ground, "unsure").Responses.Flags);
        Assert.Empty(new Sheet("LEGAL").Declining(ground).Responses.Flags);
    }

    [Fact]
    public void Days_are_asked_only_for_papers_that_came()
    {
        Assert.Equal(ItemState.Asked, new Sheet("LEGAL").With("notices.file", "yes").Responses.StateOf("notices.file-on"));
        Assert.Equal(ItemState.Skipped, new Sheet("LEGAL").With("notices.file", "no").Responses.StateOf("notices.file-on"));
        Assert.Equal(ItemState.Waiting, new Sheet("LEGAL").Declining("notices.file").Responses.StateOf("notices.file-on"));
    }

    [Theory]
    [InlineData("home.safety", "no", "unsafe")]
    [InlineData("home.housing", "street", "homeless")]
    [InlineData("home.eviction", "yes", "homeless")]
    [InlineData("home.food", "often", "hunger")]
    [InlineData("work.debt", "pressed", "pressed")]
    [InlineData("access.insurance", "none", "insurance")]
    public void Needs_are_flagged(string item, string answer, string flag) =>
        Assert.Equal([flag], new Sheet("SOCIAL").With(item, answer).Responses.Flags.Select(found => found.Code));

    [Fact]
    public void Felt_stigma_is_a_number_without_bands()
    {
        var score = new Sheet("SOCIAL").With("people.felt", "always")
            .With("people.by-family", "rarely")
            .With("people.by-health-staff", "never").Responses
            .Score("stigma");

        Assert.Equal((5, null), (score.Total, score.Band));
    }
}
