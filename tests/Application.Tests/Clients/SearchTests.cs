using System.Text;
using CaseManager.Application.Clients;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Testing.Spellings;
using CsCheck;

namespace CaseManager.Application.Tests.Clients;

public sealed class SearchTests
{
    [Theory]
    [InlineData("nguyen van duc")]
    [InlineData("NGUYỄN VĂN ĐỨC")]
    [InlineData("đức nguyễn")]
    [InlineData("duc")]
    [InlineData("  ngu   du ")]
    [InlineData("418")]
    [InlineData("0900000418")]
    [InlineData("duc 1995")]
    public async Task A_client_is_found_by_any_spelling_of_the_name(string text)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var duc = await programme.Given.Client(TestWards.North, lan, "Nguyễn Văn Đức");

        Assert.Equal(duc, Assert.Single((await programme.As(lan).Send(new SearchClients(text))).Clients).Code);
        Assert.Equal(
            duc, Assert.Single((await programme.As(lan).Send(new SearchClients(text.Normalize(NormalizationForm.FormD)))).Clients).Code);
        Assert.Equal(
            [duc.Value], await programme.Rows("select distinct unnest(client_codes) from audit.showings", reader => reader.GetString(0)));
    }

    [Fact]
    public async Task A_client_is_found_by_the_whole_code_or_a_part_of_it()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        var bare = code.Value.Replace("-", "", StringComparison.Ordinal);

        foreach (var typed in new[] { code.Value, code.Value.ToLowerInvariant(), bare, code.Value[..7], code.Value[^7..] })
        {
            Assert.Contains(code, (await programme.As(lan).Send(new SearchClients(typed))).Clients.Select(match => match.Code));
        }
    }

    [Fact]
    public async Task A_client_is_found_by_every_spelling_of_the_name_and_by_no_other_name()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        foreach (var row in Spelled.Names.GroupBy(row => row.Kept))
        {
            var code = await programme.Given.Client(TestWards.North, lan, row.Key);
            foreach (var (_, typed, same) in row)
            {
                var found = (await programme.As(lan).Send(new SearchClients(typed))).Clients.Select(match => match.Code).ToList();
                Assert.True(found.Contains(code) == same, $"{row.Key} by {typed}");
            }

            await programme.Execute("delete from vault.people; delete from care.consents; delete from care.clients");
        }
    }

    [Fact]
    public async Task A_client_is_found_by_every_spelling_of_the_phone_and_by_what_it_was_before()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        foreach (var row in Spelled.Phones.Where(row => (row.OfAPerson ?? row.Today) is not null))
        {
            await programme.Execute("update vault.people set phone = $1", (row.OfAPerson ?? row.Today)!);

            Assert.Equal(code, Assert.Single((await programme.As(lan).Send(new SearchClients(row.Typed))).Clients).Code);
        }
    }

    [Theory]
    [InlineData("0987 612 345")]
    [InlineData("612 345")]
    [InlineData("612.345")]
    [InlineData("mau 0987 612 345")]
    [InlineData("0987.612.345 1995")]
    [InlineData("345 1995 mẫu")]
    public async Task A_phone_in_parts_is_found_beside_other_words(string text)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        await programme.Given.Client(TestWards.North, lan, "Trần Văn Khác");
        await programme.Execute("update vault.people set phone = '0987612345' where client_code = $1", code.Value);

        Assert.Equal(code, Assert.Single((await programme.As(lan).Send(new SearchClients(text))).Clients).Code);
    }

    [Fact]
    public async Task A_client_is_found_by_every_spelling_of_the_code()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, lan);
        await programme.Execute(
            "update vault.people set full_name = 'Nobody', search_key = 'nobody'; alter table vault.people drop constraint "
                + "people_client_code_ward_code_fkey");
        await programme.Execute("delete from care.consents");
        foreach (var (typed, spelled) in Spelled.Codes.Where(row => row.Code is not null))
        {
            await programme.Execute("update care.clients set code = $1", spelled!);

            Assert.Equal(spelled, Assert.Single((await programme.As(lan).Send(new SearchClients(typed))).Clients).Code.Value);
        }

        Assert.NotEqual(code.Value, await programme.Value<string>("select code from care.clients"));
    }

    [Theory]
    [InlineData("duk")]
    [InlineData("uyen")]
    [InlineData("nguyen tran")]
    [InlineData("duc 1980")]
    [InlineData("%")]
    [InlineData("_______")]
    [InlineData("\\")]
    [InlineData("18")]
    [InlineData("")]
    [InlineData("' or 1=1 --")]
    public async Task A_search_without_a_match_finds_no_client(string text)
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        await programme.Given.Client(TestWards.North, lan, "Nguyễn Văn Đức");

        Assert.Empty((await programme.As(lan).Send(new SearchClients(text))).Clients);
    }

    [Fact]
    public async Task Matches_with_the_same_diacritics_come_first()
    {
        await using var programme = await Programme.Start();
        var lan = await programme.Given.Coordinator(TestWards.North);
        foreach (var name in new[] { "Lê Hoa", "Lê Hoà", "Lê Hỏa" })
        {
            await programme.Given.Client(TestWards.North, lan, name);
        }

        var found = await programme.As(lan).Send(new SearchClients("hỏa"));

        Assert.Equal("Lê Hỏa", found.Clients[0].FullName);
        Assert.Equal(3, found.Clients.Count);
    }

    [Fact]
    public async Task A_supervisor_finds_codes_and_no_names()
    {
        await using var programme = await Programme.Start();
        var supervisor = await programme.Given.Supervisor(TestWards.North);
        var code = await programme.Given.Client(TestWards.North, fullName: "Nguyễn Văn Đức");

        Assert.Empty((await programme.As(supervisor).Send(new SearchClients("duc"))).Clients);
        Assert.Empty((await programme.As(supervisor).Send(new SearchClients("418"))).Clients);
        Assert.Equal(
            (code, null),
            Assert.Single((await programme.As(supervisor).Send(new SearchClients(code.Value))).Clients) is var match
                ? (match.Code, match.FullName)
                : default);
    }

    [Fact]
    public async Task Every_search_finds_only_clients_of_the_actors_wards()
    {
        await using var programme = await Programme.Start();
        Actor[] seekers =
        [
            await programme.Given.Coordinator(TestWards.North), await programme.Given.Coordinator(TestWards.South),
            await programme.Given.Coordinator(TestWards.North, TestWards.South), await programme.Given.Supervisor(TestWards.South),
        ];
        string[] names = ["Nguyễn Văn Đức", "Nguyễn Thị Hoa", "Trần Đức Anh", "Lê Hoàng Nam"];
        var wards = new Dictionary<ClientCode, string>();
        foreach (var (name, place) in names.Select((name, place) => (name, place)))
        {
            foreach (var ward in new[] { TestWards.North, TestWards.South })
            {
                wards[await programme.Given.Client(ward, fullName: name)] = ward;
            }
        }

        var pieces = names.SelectMany(name => name.Split(' '))
            .Concat(wards.Keys.Select(code => code.Value))
            .Concat(["418", "1995", "KH-", "%", "0"])
            .ToArray();
        var typed = Gen.Select(
            Gen.Int[0, pieces.Length - 1].Select(place => pieces[place]).Array[1, 3],
            Gen.Int[1, 12],
            (words, length) => string.Join(' ', words.Select(word => word[..Math.Min(word.Length, length)])));

        await Gen.Select(typed, Gen.Int[0, seekers.Length - 1].Select(place => seekers[place])).SampleAsync(
            async (text, seeker) =>
            {
                var found = await programme.As(seeker).Send(new SearchClients(text));

                return found.Clients.All(match => seeker.WardCodes.Contains(wards[match.Code]));
            },
            iter: 60, threads: 2);
    }
}
