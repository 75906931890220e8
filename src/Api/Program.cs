using CaseManager.Api;
using CaseManager.Api.Commands;

// casemanager serve (when nothing is said) | create-database | migrate | import-wards FILE | demo …
return args is [] or ["serve", ..] || args[0].StartsWith("--", StringComparison.Ordinal)
    ? await ApiHost.Serve(args is ["serve", .. var rest] ? rest : args)
    : await CommandLine.Run(args);

public partial class Program;
