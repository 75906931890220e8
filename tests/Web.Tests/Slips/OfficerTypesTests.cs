using System.Reflection;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Tests.Slips;

/// <summary>What a page of an officer can hold at all, by its types: a mistake in a query cannot show what there is no place for.</summary>
public sealed class OfficerTypesTests
{
    private static readonly string[] Beyond =
        [
            "Clients", "People", "Consents", "Assessments", "CarePlans", "Services", "Contacts", "Worklist", "Intake", "Legal", "Outcomes",
            "Disclosures", "Audit"
        ];

    [Fact]
    public void No_page_open_to_officers_can_show_a_client_a_person_or_a_whole_slip()
    {
        var pages = typeof(PageAccess).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)) && PageAccess.Of(type, template: null, handler: null).Admit(Role.Officer))
            .ToList();

        var reached = new HashSet<Type>();
        foreach (var page in pages)
        {
            foreach (var property in page.GetProperties().Where(property => property.DeclaringType == page))
            {
                Walk(property.PropertyType, reached);
            }
        }

        Assert.True(pages.Count >= 7);
        Assert.Contains(typeof(Application.Slips.SlipRow), reached);
        Assert.DoesNotContain(typeof(Slip), reached);
        Assert.DoesNotContain(reached, IsBeyond);
    }

    /// <summary>A page such as a developer might write one day.</summary>
    [Sends<GetOfficerHome>]
    private sealed class TooHelpfulModel : PageModel
    {
        public IReadOnlyList<Answer> Answers { get; } = [];

        internal sealed record Answer(string Reference, Application.Slips.SlipRow Row, Dictionary<string, Progress?> Progress);

        internal sealed record Progress(Domain.Assessments.AssessmentStatus Status);
    }

    [Fact]
    public void An_assessment_nested_deep_in_a_view_is_caught()
    {
        var reached = new HashSet<Type>();
        Walk(typeof(TooHelpfulModel).GetProperty(nameof(TooHelpfulModel.Answers))!.PropertyType, reached);

        Assert.Contains(reached, IsBeyond);
    }

    private static bool IsBeyond(Type type) => Beyond.Contains(type.Namespace!.Split('.')[^1]);

    private static void Walk(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : Type.EmptyTypes)
        {
            // An id names a record and holds nothing of it.
            if (type.GetGenericTypeDefinitionOrSelf() != typeof(Id<>))
            {
                Walk(part, reached);
            }
        }

        if (type.Namespace?.StartsWith("CaseManager", StringComparison.Ordinal) != true
            || type.GetGenericTypeDefinitionOrSelf() == typeof(Id<>) || !reached.Add(type))
        {
            return;
        }

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Walk(property.PropertyType, reached);
        }
    }
}

file static class Types
{
    public static Type GetGenericTypeDefinitionOrSelf(this Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
