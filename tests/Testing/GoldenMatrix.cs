using System.Reflection;
using System.Runtime.CompilerServices;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using MediatR;

namespace CaseManager.Testing;

/// <summary>Of whom or what a use case is asked.</summary>
public enum Situation
{
    /// <summary>A client or a ward of one's own; or one's own things.</summary>
    OwnWard,
    OtherWard,

    /// <summary>A client of another ward about whom the actor opened an emergency.</summary>
    Emergency,

    /// <summary>A client that does not exist.</summary>
    None,
}

/// <summary>What decides, beside the role, whether a use case is sent.</summary>
public enum About
{
    /// <summary>One client.</summary>
    Client,

    /// <summary>One client of the given ward.</summary>
    AnyClient,

    /// <summary>One ward.</summary>
    Ward,

    /// <summary>Nothing in particular: the database shows what there is for the actor.</summary>
    Own,
}

/// <summary>
/// Who may do what, for all to see: one line for each use case. Policy, pipeline, pages, routes and database are each compared with it.
/// </summary>
/// <param name="Cells">For each role one letter for each situation: y, n, or a dot where it cannot be asked.</param>
public sealed record GoldenLine(string UseCase, string Need, About About, IReadOnlyDictionary<Role, string> Cells)
{
    public char this[Role role, Situation situation] => Cells[role][(int)situation];

    public override string ToString() =>
        $"{UseCase} {Need} {About} {string.Join(' ', Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value))}";
}

public static class GoldenMatrix
{
    /// <summary>A code that no client has.</summary>
    public static ClientCode Nobody { get; } = ClientCode.New();

    /// <summary>Every use case there is.</summary>
    public static IReadOnlyList<Type> UseCases { get; } =
    [
        .. typeof(IUseCase).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static IReadOnlyDictionary<string, GoldenLine> Lines { get; } =
        File.ReadAllLines(Path()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => new GoldenLine(
                words[0], $"{words[1]} {words[2]}", Enum.Parse<About>(words[3]),
                Enum.GetValues<Role>().ToDictionary(role => role, role => words[4 + (int)role])))
            .ToDictionary(line => line.UseCase);

    public static AccessNeed NeedOf(Type useCase) => (AccessNeed)useCase.GetProperty(nameof(IUseCase.Needs))!.GetValue(null)!;

    /// <summary>A request of this use case about this client or ward, with nothing sensible in it: it is never handled.</summary>
    public static IBaseRequest Request(Type useCase, ClientCode client, string ward)
    {
        var constructor = useCase.GetConstructors().MaxBy(one => one.GetParameters().Length)!;

        return (IBaseRequest)constructor.Invoke([.. constructor.GetParameters().Select(Value)]);

        object? Value(ParameterInfo parameter)
        {
            var type = parameter.ParameterType;

            return type == typeof(ClientCode) ? client
                : type == typeof(string)
                    && (parameter.Name is "WardCode" or "PlaceWardCode" or "Ward"
                        || (parameter.Name == "Code" && useCase.Namespace!.EndsWith(".Wards", StringComparison.Ordinal))) ? ward
                : type == typeof(string) && parameter.Name is "StayingWardCode" or "SlipReference" ? null
                : type == typeof(string) ? "x"
                : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)
                    ? Activator.CreateInstance(type, Guid.CreateVersion7())
                : type.IsValueType ? Activator.CreateInstance(type)
                : null;
        }
    }

    public static About AboutOf(Type useCase) => ((IUseCase)Request(useCase, Nobody, TestWards.North)).About switch
    {
        { ClientCode: not null, AnyWard: true } => About.AnyClient,
        { ClientCode: not null } => About.Client,
        { WardCode: not null } => About.Ward,
        _ => About.Own,
    };

    public static bool Applies(About about, Situation situation) => about switch
    {
        About.Client or About.AnyClient => true,
        About.Ward => situation is Situation.OwnWard or Situation.OtherWard,
        About.Own => situation is Situation.OwnWard,
    };

    private static string Path([CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "access.txt");
}
