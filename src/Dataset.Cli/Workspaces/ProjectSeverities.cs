using Dataset.Cli.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// What a project file says of diagnostics (<c>NoWarn</c>, <c>TreatWarningsAsErrors</c> and their kind), read by the compiler's own reader.
/// </summary>
internal static class ProjectSeverities
{
    private const string NoWarn = "NoWarn", AsErrors = "WarningsAsErrors", NotAsErrors = "WarningsNotAsErrors", AllAsErrors = "TreatWarningsAsErrors";

    /// <summary>Whether it can change what is printed of a dataset.</summary>
    public static bool Speaks(ProjectEvaluation project) => project.Is(AllAsErrors)
        || new[] { NoWarn, AsErrors, NotAsErrors }.Any(p => project.Property(p).Contains("DS", StringComparison.OrdinalIgnoreCase));

    public static CSharpCompilationOptions Of(ProjectEvaluation project)
    {
        List<string> arguments = [project.Is(AllAsErrors) ? "/warnaserror+" : "/warnaserror-"];
        Add("/warnaserror+:", AsErrors);
        Add("/warnaserror-:", NotAsErrors);
        Add("/nowarn:", NoWarn);
        return CSharpCommandLineParser.Default.Parse(arguments, project.Folder, sdkDirectory: null).CompilationOptions;

        void Add(string option, string property)
        {
            string[] ids = project.Property(property).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (ids.Length > 0)
            {
                arguments.Add(option + string.Join(';', ids));
            }
        }
    }
}
