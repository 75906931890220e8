using CaseManager.Domain.Assessments;

namespace CaseManager.Domain.Tests.Assessments;

public sealed class InstrumentReaderTests
{
    private const string Words = """{ "vi": "Lời", "en": "Words" }""";

    [Fact]
    public void A_new_instrument_is_data_and_needs_no_code()
    {
        var instrument = Read(
            """
            { "code": "a", "kind": "YesNo", "text": $, "points": [0, 1] },
            { "code": "b", "kind": "Number", "min": 0, "max": 20, "text": $ },
            { "code": "c", "kind": "SingleChoice", "options": [{ "code": "x", "text": $, "points": 0 },
                { "code": "y", "text": $, "points": 4 }], "text": $ }
            """,
            """{ "code": "total", "title": $, "items": ["one.a", "one.b", "one.c"], "reversed": ["one.c"], "range": [0, """
                + """25], "missing": { "rule": "Ignore", "upTo": 1 } }""");

        var all = new ScoredResponses(instrument, Answers(("one.a", "no"), ("one.b", "7"), ("one.c", "x")));
        var oneMissing = new ScoredResponses(instrument, Answers(("one.a", "no"), ("one.b", "7")));
        var twoMissing = new ScoredResponses(instrument, Answers(("one.a", "no")));

        // No counts 1, seven counts 7, and the reversed x counts 4 instead of 0.
        Assert.Equal(12, all.Scores[0].Total);
        Assert.Equal(8, oneMissing.Scores[0].Total);
        Assert.Null(twoMissing.Scores[0].Total);
    }

    [Fact]
    public void Three_of_several_risks_can_be_a_rule()
    {
        var instrument = Read(
            """
            { "code": "a", "kind": "YesNo", "text": $ }, { "code": "b", "kind": "YesNo", "text": $ },
            { "code": "c", "kind": "YesNo", "text": $ }, { "code": "d", "kind": "YesNo", "text": $ }
            """,
            flag: """{ "of": [{ "item": "one.a", "is": ["yes"] }, { "item": "one.b", "is": ["yes"] }, { "item": "one.c", "is": """
                + """["yes"] }, { "item": "one.d", "is": ["yes"] }], "atLeast": 3 }""");

        Assert.Empty(new ScoredResponses(instrument, Answers(("one.a", "yes"), ("one.b", "yes"), ("one.c", "no"), ("one.d", "no"))).Flags);
        Assert.Empty(new ScoredResponses(instrument, Answers(("one.a", "yes"), ("one.b", "yes"))).Flags);
        Assert.Single(new ScoredResponses(instrument, Answers(("one.a", "yes"), ("one.b", "yes"), ("one.d", "yes"))).Flags);
    }

    [Theory]
    [InlineData(AlertKind.ViolenceRisk, null)]
    [InlineData(AlertKind.SuicideRisk, "flag f: SuicideRisk stands on another side of the barrier than the answers.")]
    [InlineData(AlertKind.ImminentDetention, "flag f: ImminentDetention stands on another side of the barrier than the answers.")]
    public void A_flag_can_open_an_alert_of_its_own_side_of_the_barrier_without_code(AlertKind alert, string? fault)
    {
        var read = () =>
            Read(
                """{ "code": "a", "kind": "YesNo", "text": $ }""", flag: $$"""{ "item": "one.a", "is": ["yes"] }, "alert": "{{alert}}" """);

        if (fault is null)
        {
            Assert.Equal(alert, Assert.Single(read().Flags).Alert);
        }
        else
        {
            Assert.Equal([fault], Assert.Throws<InstrumentFaultException>(read).Faults);
        }
    }

    [Theory]
    [InlineData("""{ "code": "a", "kind": "YesNo", "text": { "vi": "Lời", "en": "" } }""", "item one.a: text: no English.")]
    [InlineData("""{ "code": "a", "kind": "YesNo", "text": { "vi": " ", "en": "Words" } }""", "item one.a: text: no Vietnamese.")]
    [InlineData(
        """{ "code": "a", "kind": "YesNo", "text": { "vi": "{nam}", "en": "Words" } }""",
        "item one.a: text: a place {…} is left unfilled.")]
    [InlineData("""{ "code": "A b", "kind": "YesNo", "text": $ }""", "item one.A b: a code is small letters, digits and hyphens.")]
    [InlineData("""{ "code": "a", "kind": "YesNo", "text": $ }, { "code": "a", "kind": "YesNo", "text": $ }""", "item one.a: twice.")]
    [InlineData("""{ "code": "a", "kind": "YesNo", "text": $, "points": [1, 2, 3] }""", "item one.a: 3 points for 2 answers.")]
    [InlineData("""{ "code": "a", "kind": "SingleChoice", "text": $ }""", "item one.a: needs either answers or options.")]
    [InlineData(
        """{ "code": "a", "kind": "SingleChoice", "text": $, "answers": "none-such" }""", "item one.a: answers: there is no none-such.")]
    [InlineData("""{ "code": "a", "kind": "Number", "text": $ }""", "item one.a: a number needs min below max.")]
    [InlineData(
        """{ "code": "a", "kind": "YesNo", "text": $, "showIf": { "item": "one.b", "is": ["yes"] }, "when": $ }, """
            + """{ "code": "b", "kind": "YesNo", "text": $ }""", "item one.a: showIf: there is no item one.b before it.")]
    [InlineData(
        """{ "code": "a", "kind": "YesNo", "text": $ }, { "code": "b", "kind": "YesNo", "text": $, "showIf": { "item": "one.a", "is": """
            + """["maybe"] }, "when": $ }""", "item one.b: showIf: one.a has no answer maybe.")]
    [InlineData(
        """{ "code": "a", "kind": "YesNo", "text": $ }, { "code": "b", "kind": "YesNo", "text": $, "showIf": { "item": "one.a", "is": """
            + """["yes"] } }""", "item one.b: when: say in words when it is asked.")]
    [InlineData(
        """{ "code": "a", "kind": "YesNo", "text": $, "showIf": { "atLeast": 3 }, "when": $ }""", "item one.a: showIf: not a condition.")]
    public void A_fault_in_a_question_is_named(string items, string fault)
    {
        var read = () => Read(items);

        Assert.Contains(fault, Assert.Throws<InstrumentFaultException>(read).Faults);
    }

    [Theory]
    [InlineData("""{ "code": "t", "title": $, "items": ["one.a"], "range": [0, 2] }""", "score t: its items give 0 to 1, not 0 to 2.")]
    [InlineData("""{ "code": "t", "title": $, "items": ["one.b"], "range": [0, 1] }""", "score t: there is no item one.b before it.")]
    [InlineData(
        """{ "code": "t", "title": $, "items": ["one.a"], "reversed": ["one.c"], "range": [0, 1] }""",
        "score t: reversed: one.c is not among its items.")]
    [InlineData(
        """{ "code": "t", "title": $, "items": ["one.a"], "range": [0, 1], "bands": "gap" }""",
        "score t: the first band starts at 1, the range at 0.")]
    [InlineData(
        """{ "code": "t", "title": $, "items": ["one.a"], "range": [0, 1], "bands": "high" }""", "score t: band b can never be reached.")]
    [InlineData(
        """{ "code": "t", "title": $, "items": ["one.a"], "range": [0, 1], "cutoffs": [{ "profile": "p", "atLeast": 2, "title": $ }] }""",
        "score t: cut-off p lies outside the range.")]
    public void A_fault_in_a_score_is_named(string score, string fault)
    {
        var read = () => Read("""{ "code": "a", "kind": "YesNo", "text": $ }""", score);

        Assert.Contains(fault, Assert.Throws<InstrumentFaultException>(read).Faults);
    }

    [Theory]
    [InlineData("""{ "code": "a", "kind": "YesNo", "text": $, "wieght": 3 }""")]
    [InlineData("""{ "code": "a", "kind": "Guess", "text": $ }""")]
    [InlineData("""{ "code": "a", "kind": "YesNo" }""")]
    [InlineData("""{ "code": "a", "kind": "YesNo", "text": { "vi": "Lời" } }""")]
    public void An_unknown_or_missing_reference_is_a_fault(string items)
    {
        var read = () => Read(items);

        Assert.Throws<InstrumentFaultException>(read);
    }

    private static Dictionary<string, Answer> Answers(params (string Item, string Value)[] answers) =>
        answers.ToDictionary(answer => answer.Item, answer => Answer.Of(answer.Value));

    private static Instrument Read(string items, string? score = null, string? flag = null) => InstrumentReader.Read(
        $$"""
        {
          "code": "TEST", "version": "1", "category": "Care", "order": 1, "minutes": 1,
          "title": $, "intro": $, "notice": $, "source": $, "licence": $,
          "bandSets": {
            "gap": [{ "code": "b", "from": 1, "level": 1, "title": $, "meaning": $ }],
            "high": [{ "code": "a", "from": 0, "level": 1, "title": $, "meaning": $ },
                { "code": "b", "from": 2, "level": 1, "title": $, "meaning": $ }]
          },
          "sections": [{ "code": "one", "title": $, "items": [{{items}}] }],
          "scores": [{{score}}],
          "flags": [{{(flag is null ? "" : $$"""{ "code": "f", "level": "Notice", "title": $, "next": $, "when": {{flag}} }""")}}]
        }
        """.Replace("$", Words, StringComparison.Ordinal));
}
