using System.Collections.Concurrent;
using System.Reflection;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using FluentValidation;

namespace CaseManager.Application.Pipeline;

/// <summary>A text that is kept sealed for the one who typed it: what may not stand in a record may still stand here.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SealedTextAttribute : Attribute;

/// <summary>A telephone number: its own reader lets nothing else through, and nine digits of one are no citizen's number.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TelephoneAttribute : Attribute;

/// <summary>Every text that a use case carries, in lists and in forms within it too.</summary>
internal static class FreeTexts
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    /// <summary>The texts of a use case, each with the path by which a form knows its field.</summary>
    public static IEnumerable<(string Path, string Text)> Of(object useCase) => Of(useCase, "");

    private static IEnumerable<(string Path, string Text)> Of(object? value, string path) => value switch
    {
        string text => [(path, text)],
        IEnumerable<object> list => list.SelectMany((item, i) => Of(item, $"{path}[{i}]")),
        not null when IsOurs(value.GetType()) => MembersOf(value.GetType())
            .SelectMany(member => Of(member.GetValue(value), path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        _ => [],
    };

    private static bool IsOurs(Type type) =>
        type.IsClass && (type.Assembly == typeof(FreeTexts).Assembly || type.Assembly == typeof(TypedText).Assembly);

    // What a record is made of; what it says of itself has no setter.
    private static PropertyInfo[] MembersOf(Type type) =>
        Members.GetOrAdd(type, static t =>
        [
            .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(member =>
                    member.SetMethod is not null && !member.PropertyType.IsValueType
                        && member.GetCustomAttribute<SealedTextAttribute>() is null
                    && member.GetCustomAttribute<TelephoneAttribute>() is null),
        ]);
}

/// <summary>
/// Asks in every text of every use case that changes something whether it holds a citizen's number. Only other words answer the question.
/// </summary>
internal sealed class CitizenNumberValidator<TRequest> : AbstractValidator<TRequest>
    where TRequest : IUseCase
{
    public CitizenNumberValidator() => RuleFor(request => request).Custom((request, context) =>
    {
        foreach (var (path, _) in FreeTexts.Of(request).Where(text => CitizenNumber.IsIn(text.Text)))
        {
            context.AddFailure(path, Text.T("Common.Rule.CitizenNumber"));
        }
    });
}
