using CaseManager.Application.Outcomes;
using CaseManager.Domain.Outcomes;

namespace CaseManager.Application.Tests.Outcomes;

public sealed class OutcomeFigureTests
{
    [Fact]
    public void A_share_needs_ten_people_to_be_a_share_of()
    {
        Assert.Equal(0.5m, Shown(5).ShareOf(Shown(10)));
        Assert.Null(Shown(5).ShareOf(Shown(9)));
    }

    [Fact]
    public void A_hidden_figure_has_no_share() =>
        Assert.Null(new OutcomeFigure(Publication.Small, null, null).ShareOf(Shown(10)));

    private static OutcomeFigure Shown(int number) => new(Publication.Shown, number, null);
}
