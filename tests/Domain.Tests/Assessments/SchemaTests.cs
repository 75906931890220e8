using CaseManager.Domain.Assessments;
using NJsonSchema;

namespace CaseManager.Domain.Tests.Assessments;

/// <summary>Definitions against the schema that says how one is written.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Definitions => [.. Names];

    private static IEnumerable<string> Names =>
        typeof(Instruments).Assembly.GetManifestResourceNames().Where(name => name.Contains(".Definitions.", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Definitions))]
    public async Task Every_definition_is_written_as_the_schema_says(string name)
    {
        var faults = (await Schema()).Validate(await Read(name));

        Assert.Empty(faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("\"category\": \"Health\"", "\"category\": \"Slip\"")]
    [InlineData("\"vi\": \"Tổng điểm DAST-10\", ", "")]
    [InlineData("\"kind\": \"YesNo\"", "\"kind\": \"Guess\"")]
    [InlineData("\"range\": [0, 10]", "\"range\": [0]")]
    [InlineData("\"minutes\": 4", "\"minutes\": 4, \"hours\": 1")]
    public async Task The_schema_refuses_what_is_wrong(string right, string wrong)
    {
        var definition = await Read(Names.Single(name => name.EndsWith("dast-10-1.json", StringComparison.Ordinal)));

        Assert.Contains(right, definition, StringComparison.Ordinal);
        Assert.NotEmpty((await Schema()).Validate(definition.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static Task<JsonSchema> Schema() =>
        JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Assessments", "definition.schema.json"));

    private static async Task<string> Read(string name)
    {
        using var reader = new StreamReader(typeof(Instruments).Assembly.GetManifestResourceStream(name)!);

        return await reader.ReadToEndAsync();
    }
}
