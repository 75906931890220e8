using CaseManager.Testing;

namespace CaseManager.Api.Tests;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_description_names_every_route_and_says_what_it_does()
    {
        await using var programme = await Programme.Start();
        await using var host = new Host(programme);

        var document = (await new Caller(host.CreateClient()).Get("/openapi.json")).Json!;

        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        var routes = ApiRoute.All(host).Where(route => route.Pattern != "/openapi.json").ToList();
        Assert.True(routes.Count > 30);
        Assert.All(routes, route =>
        {
            var path = document["paths"]!["/api/v1" + route.Pattern] ?? document["paths"]!["/api/v1" + route.Pattern.TrimEnd('/')];
            Assert.False(string.IsNullOrEmpty((string?)path?[route.Method.ToLowerInvariant()]?["summary"]), route.Name);
        });
        Assert.DoesNotMatch("(?i)urin|drug_?test|drug_?screen|test_?result|tested_?positive|relaps|toxicolog", document.ToJsonString());
        Assert.DoesNotContain("\"about\"", document.ToJsonString(), StringComparison.Ordinal);
    }
}
