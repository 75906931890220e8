using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using CaseManager.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Browser.Tests;

/// <summary>Every input of a form or an address is answered with a page, never with a server error, and never becomes SQL.</summary>
[Collection(nameof(Stage))]
public sealed class HostilityTests(Stage stage) : IAsyncLifetime
{
    private const string Sql = "'; drop table typed --";

    private static readonly string[] Values =
    [
        Sql, "\0\a\u200f\ud800", new('x', 70_000), "0197a000-0000-7000-8000-0000000000ff", "KH-3333-333", "-1", "99999999999999999999",
        "31", "2026-02-31", "<b>{0}%s", ];

    public Task InitializeAsync() => Task.CompletedTask;

    // Wrong passwords in every form make their sender wait, as they should: the next test may sign in again.
    public Task DisposeAsync() => stage.Programme.Execute("delete from accounts.guesses");

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Officer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.ProgrammeStaff)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task No_input_breaks_a_page_or_becomes_SQL(Role? role)
    {
        var walk = await stage.Walk(role);
        var found = new List<string>();
        var sent = 0;
        // Every statement that reaches the database meanwhile: what was typed stands in none of them, but in its parameters.
        var (statements, typed) = (0, new ConcurrentBag<string>());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = statement =>
            {
                if ((statement.GetTagItem("db.query.text") ?? statement.GetTagItem("db.statement")) is string text)
                {
                    Interlocked.Increment(ref statements);
                    if (text.Contains("drop table typed", StringComparison.Ordinal))
                    {
                        typed.Add(text);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var visit = await stage.Visit(role);

        foreach (var stop in walk.Stops.Where(stop => !stop.Route.StartsWith("accounts/me", StringComparison.Ordinal)))
        {
            await visit.Goto(stop.Address);
            var answers = await visit.Page.EvaluateAsync<string[]>(Post, Values);
            sent += answers.Length;
            found.AddRange(answers.Where(answer => answer.StartsWith('5')).Select(answer => $"{stop.Route}: {answer}"));
            var path = stop.Address.Split('?')[0];
            string[] addresses =
            [
                "/%00", "/%E1%BA", "?p=%00&only=%00&period=%00&ward=%00&slip=%00&renew=%00&followUp=%00&client=%00",
                "?p=-1&client=x&from=x&account=x&olderThan=x", "?p=99999999999999999999", Everywhere
            ];
            var asked = await Task.WhenAll(
                addresses.Select(address => visit.Context.APIRequest.GetAsync(stage.Host.Address + path + address)));
            found.AddRange(asked.Where(answer => answer.Status >= 500).Select(answer => $"{stop.Route}: {answer.Status} at {answer.Url}"));
        }

        Assert.Empty(typed);
        Assert.Equal("", string.Join(Environment.NewLine, found));
        Assert.True(statements > 0 || role is null, "No statement was seen.");
        Assert.True(sent > 0 || role is Role.ProgrammeStaff or Role.Reviewer, "No form was found.");
    }

    // The same in every parameter that a page of the programme can take in its address.
    private static readonly string Everywhere = "?" + string.Join('&', typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties())
        .Select(field => (field.Name, Bound: field.GetCustomAttribute<BindPropertyAttribute>()))
        .Where(field => field.Bound?.SupportsGet is true)
        .Select(field => field.Bound!.Name ?? field.Name)
        .Distinct()
        .Select(name => $"{name}={Uri.EscapeDataString(Sql)}"));

    // Every form in which something can be entered, with the same value in every field of it.
    private const string Post =
        """
        async values => {
          const answers = []
          for (const form of document.querySelectorAll('main form[method=post]')) {
            const fields = [...form.elements].filter(e => e.name && e.type !== 'file')
            if (!fields.some(e => e.type !== 'hidden' && e.tagName !== 'BUTTON')) continue
            // Two at a time: more of them would wait for one another in the database.
            for (let i = 0; i < values.length; i += 2) {
              await Promise.all(values.slice(i, i + 2).map(async value => {
                const body = new URLSearchParams()
                for (const name of new Set(fields.map(e => e.name))) {
                  body.append(name, name === '__RequestVerificationToken' ? fields.find(e => e.name === name).value : value)
                }
                const answer = await fetch(form.getAttribute('action') ?? location.href, { method: 'POST', body, redirect: 'manual' })
                answers.push(`${answer.status} to ${value.slice(0, 20)} in ${form.id || form.getAttribute('action')}`)
              }))
            }
          }
          return answers
        }
        """;
}
