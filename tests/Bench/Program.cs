using System.Globalization;
using CaseManager.Bench;

switch (args)
{
    case ["serve", var port]:
        return await Rivals.Serve(int.Parse(port, CultureInfo.InvariantCulture));
    case ["timing"]:
        await OracleTiming.Run();
        return 0;
    default:
        return await Run.All(Options.Read(args));
}
