using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Bench;

switch (args)
{
    case ["serve", var port]:
        return await Rivals.Serve(int.Parse(port, CultureInfo.InvariantCulture));
    case ["timing"]:
        await OracleTiming.Run();
        return 0;
    case ["anomalies"]:
        await AnomalyBench.Run(DatabaseSettings.From(), Console.Out);
        return 0;
    default:
        return await Run.All(Options.Read(args));
}
