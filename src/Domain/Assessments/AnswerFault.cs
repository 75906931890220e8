using System.Globalization;

namespace CaseManager.Domain.Assessments;

/// <summary>Why something cannot be an answer to a question.</summary>
public enum AnswerFault
{
    NotAnOption,
    OnlyOne,

    /// <summary>A counter by weeks needs a number for every week.</summary>
    EveryWeek,
    NoneAndOthers,
    NotANumber,
    OutOfRange,
    NotADay,
    InTheFuture,
    TooLong,

    /// <summary>What can be a citizen's number does not belong in words.</summary>
    CitizenNumber,
}

/// <summary>Checks answers against their questions.</summary>
public static class ItemExtensions
{
    /// <summary>How many characters an answer in words may have.</summary>
    public const int LongestText = 200;

    /// <summary>What is wrong with an answer; null when it can be one.</summary>
    public static AnswerFault? FaultIn(this Item item, Answer answer, DateOnly today)
    {
        if (answer.Declined)
        {
            return null;
        }

        if (item.Values is { } values && answer.Values.Count != values)
        {
            return item.Kind is ItemKind.Weeks ? AnswerFault.EveryWeek : AnswerFault.OnlyOne;
        }

        return item.Kind switch
        {
            ItemKind.SingleChoice or ItemKind.YesNo or ItemKind.MultipleChoice => FaultInChoice(item, answer),
            ItemKind.Number => FaultInNumber(item, answer.Value),
            ItemKind.Weeks => answer.Values.Select(value => FaultInNumber(item, value)).FirstOrDefault(fault => fault is not null),
            ItemKind.Date => FaultInDay(item, answer.Value, today),
            ItemKind.ShortText => FaultInText(answer.Value),
        };
    }

    private static AnswerFault? FaultInChoice(Item item, Answer answer)
    {
        var chosen = item.Options.Where(option => answer.Values.Contains(option.Code)).ToList();

        return answer.Values.Count == 0 || chosen.Count != answer.Values.Count ? AnswerFault.NotAnOption
            : chosen.Count > 1 && chosen.Any(option => option.Exclusive) ? AnswerFault.NoneAndOthers
            : null;
    }

    private static AnswerFault? FaultInNumber(Item item, string value) =>
        !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? AnswerFault.NotANumber
        : number < item.Min || number > item.Max ? AnswerFault.OutOfRange
        : null;

    private static AnswerFault? FaultInDay(Item item, string value, DateOnly today) =>
        !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 1900
            ? AnswerFault.NotADay
        : day > today && !item.FutureAllowed ? AnswerFault.InTheFuture
        : null;

    private static AnswerFault? FaultInText(string value) =>
        value.Length > LongestText ? AnswerFault.TooLong
        : CitizenNumber.IsIn(value) ? AnswerFault.CitizenNumber
        : null;
}
