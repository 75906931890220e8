using CaseManager.Api.Commands;

return await CommandLine.Run(args);

public partial class Program;
