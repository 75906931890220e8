using CaseManager.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWebUi();

var app = builder.Build();
app.UseWebUi();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();

public partial class Program;
