using System.CommandLine;
using System.Globalization;
using StudyBot.Playground;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await PlaygroundCommand.New().Parse(args).InvokeAsync();
