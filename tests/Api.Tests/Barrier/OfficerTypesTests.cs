using System.Reflection;
using System.Text.Json;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Slips;
using CaseManager.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Api.Tests.Barrier;

/// <summary>What a route that is open to officers can answer at all, by its types.</summary>
public sealed class OfficerTypesTests
{
    private static readonly string[] Beyond =
        ["Clients", "People", "Consents", "Assessments", "CarePlans", "Contacts", "Worklist", "Intake", "Legal", "Outcomes", "Disclosures", "Audit"];

    [Fact]
    public async Task No_route_that_is_open_to_an_officer_has_a_place_for_a_client_a_person_or_a_slip_as_it_was_filed()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);

        var routes = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(ForOfficers).Distinct().ToList();
        var reached = new HashSet<Type>();
        foreach (var answer in routes.SelectMany(route => route.Metadata.OfType<IProducesResponseTypeMetadata>()).Select(answer => answer.Type).OfType<Type>())
        {
            Walk(answer, reached);
        }

        Assert.True(routes.Count >= 8);
        Assert.Contains(typeof(Application.Slips.SlipRow), reached);
        Assert.DoesNotContain(typeof(Slip), reached);
        Assert.DoesNotContain(typeof(SlipPerson), reached);
        Assert.DoesNotContain(reached, IsBeyond);
    }

    [Fact]
    public async Task What_an_officer_is_told_of_an_own_slip_is_five_words_and_no_more()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);
        var officer = await programme.Given.Officer(TestWards.North);
        await programme.Given.Slip(TestWards.North, officer);

        var row = (await (await Caller.SignedIn(host, officer)).Get("/slips/mine")).Json!["items"]![0]!.AsObject();

        Assert.Equal(["door", "filedAt", "reference", "wardName", "word"], row.Select(member => member.Key).Order());
    }

    [Fact]
    public void A_route_that_hid_an_assessment_deep_in_its_answer_would_be_caught()
    {
        var reached = new HashSet<Type>();
        Walk(typeof(List<TooHelpful>), reached);

        Assert.Contains(reached, IsBeyond);
    }

    private static bool ForOfficers(RouteEndpoint route) =>
        // The mark is the host's own and internal: read by its shape.
        route.Metadata.SingleOrDefault(mark => mark.GetType().Name == "ForRoles") is { } mark
        && ((IReadOnlyList<Role>)mark.GetType().GetProperty("Roles")!.GetValue(mark)!).Contains(Role.Officer);

    private static bool IsBeyond(Type type) => type.Namespace is { } name && Beyond.Contains(name.Split('.')[^1]);

    private static void Walk(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.IsGenericType && type.GetGenericTypeDefinition() != typeof(Id<>) ? type.GetGenericArguments() : [])
        {
            Walk(part, reached);
        }

        if (type.Namespace?.StartsWith("CaseManager", StringComparison.Ordinal) is true && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)) && reached.Add(type))
        {
            foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Walk(member.PropertyType, reached);
            }
        }
    }

    private sealed record TooHelpful(string Reference, Dictionary<string, Progress?> Progress);

    private sealed record Progress(Domain.Assessments.AssessmentStatus Status);
}
