using CaseManager.Application;
using CaseManager.Application.Database;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.T;

var builder = WebApplication.CreateBuilder(args);
// An address in a log is a trace of a person: what is asked for stands in the trail, and only there.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddCaseManager(DatabaseSettings.From(builder.Configuration));
builder.Services.AddWebUi();
builder.Services.AddCardLimit();
builder.Services.AddHostedService<RefreshingOutcomes>();
builder.Services.AddHostedService<WatchingTrail>();
builder.AddSigningIn();

var app = builder.Build();
app.UseWebUi();
app.UseRouting();
app.UseRequestChecks();
app.UseSigningIn();
app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
app.MapRazorPages().WithStaticAssets();
PageAccess.CheckAllPages(app);
app.Run();

public partial class Program;
