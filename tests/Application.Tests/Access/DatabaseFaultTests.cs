using CaseManager.Application.Database;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Application.Tests.Access;

public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData("select 'x'::int", DatabaseFault.InvalidValue)]
    [InlineData("insert into sec.access_grants (role) values (null)", DatabaseFault.InvalidValue)]
    [InlineData("select * from nowhere", DatabaseFault.Failed)]
    [InlineData("do $$ begin raise exception 'try again' using errcode = '40001'; end $$", DatabaseFault.Unavailable)]
    [InlineData("select pg_terminate_backend(pg_backend_pid())", DatabaseFault.Unavailable)]
    public async Task A_failed_statement_is_read_alike_bare_and_wrapped(string sql, DatabaseFault expected)
    {
        await using var programme = await Programme.Start();

        var exception = await Assert.ThrowsAnyAsync<NpgsqlException>(() => programme.Execute(sql));

        Assert.Equal((expected, expected), (DatabaseFaults.Of(exception), DatabaseFaults.Of(new DbUpdateException("", exception))));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_unavailable()
    {
        await using var nowhere = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody;Pooling=false");

        var exception = await Assert.ThrowsAnyAsync<NpgsqlException>(() => nowhere.OpenAsync());

        Assert.Equal(DatabaseFault.Unavailable, DatabaseFaults.Of(exception));
    }

    [Fact]
    public void An_exception_from_elsewhere_is_no_fault_of_the_database() =>
        Assert.Null(DatabaseFaults.Of(new InvalidOperationException("", new TimeoutException())));
}
