using System.Text.Json;
using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

public sealed class AnswerTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Theory]
    [InlineData("people.dependants", "0", null)]
    [InlineData("people.dependants", "20", null)]
    [InlineData("people.dependants", "21", AnswerFault.OutOfRange)]
    [InlineData("people.dependants", "-1", AnswerFault.OutOfRange)]
    [InlineData("people.dependants", "0.5", AnswerFault.NotANumber)]
    [InlineData("people.dependants", "1,5", AnswerFault.NotANumber)]
    [InlineData("people.dependants", "99999999999", AnswerFault.NotANumber)]
    [InlineData("home.safety", "yes", null)]
    [InlineData("home.safety", "maybe", AnswerFault.NotAnOption)]
    [InlineData("access.insurance-until", "2027-01-01", null)]
    [InlineData("access.insurance-until", "2027-02-30", AnswerFault.NotADay)]
    [InlineData("access.insurance-until", "0001-01-01", AnswerFault.NotADay)]
    [InlineData("access.first", "Làm lại giấy tờ", null)]
    [InlineData("access.first", "Số 001 099 012 345", AnswerFault.CitizenNumber)]
    public void An_invalid_answer_is_refused(string item, string value, AnswerFault? fault) =>
        Assert.Equal(fault, Instruments.Find("SOCIAL")!.Find(item)!.FaultIn(Answer.Of(value), Today));

    [Theory]
    [InlineData("2026-03-05", null)]
    [InlineData("2026-03-06", AnswerFault.InTheFuture)]
    public void A_notice_cannot_have_come_tomorrow(string day, AnswerFault? fault) =>
        Assert.Equal(fault, Instruments.Find("LEGAL")!.Find("notices.file-on")!.FaultIn(Answer.Of(day), Today));

    [Fact]
    public void None_of_these_excludes_all_others()
    {
        var matters = Instruments.Find("LEGAL")!.Find("other.matters")!;

        Assert.Null(matters.FaultIn(Answer.Of("debt", "work"), Today));
        Assert.Null(matters.FaultIn(Answer.Of("none"), Today));
        Assert.Equal(AnswerFault.NoneAndOthers, matters.FaultIn(Answer.Of("none", "debt"), Today));
        Assert.Equal(AnswerFault.NotAnOption, matters.FaultIn(Answer.Of("debt", "debt"), Today));
    }

    [Fact]
    public void A_single_choice_has_one_answer() =>
        Assert.Equal(AnswerFault.OnlyOne, Instruments.Find("SOCIAL")!.Find("home.safety")!.FaultIn(Answer.Of("yes", "no"), Today));

    [Fact]
    public void A_text_answer_has_a_maximum_length() =>
        Assert.Equal(
            AnswerFault.TooLong, Instruments.Find("SOCIAL")!.Find("access.first")!.FaultIn(Answer.Of(new string('a', 201)), Today));

    [Fact]
    public void Any_question_may_be_declined() =>
        Assert.All(
            Instruments.All.SelectMany(instrument => instrument.Items), item => Assert.Null(item.FaultIn(Answer.DoesNotWantTo, Today)));

    [Fact]
    public void Declined_and_unanswered_are_stored_apart()
    {
        var answers =
            new Dictionary<string, Answer> { ["a"] = Answer.Of("weekly"), ["b"] = Answer.DoesNotWantTo, ["c"] = Answer.Of("x", "y") };

        var json = JsonSerializer.Serialize(answers);
        var back = JsonSerializer.Deserialize<Dictionary<string, Answer>>(json);

        Assert.Equal("""{"a":["weekly"],"b":"declined","c":["x","y"]}""", json);
        Assert.Equal(answers, back);
    }
}
