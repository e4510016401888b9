using Dataset.Cli.Projects;

namespace Dataset.Cli.Severities;

/// <summary>
/// What a project file says of diagnostics (<c>NoWarn</c>, <c>TreatWarningsAsErrors</c> and their kind), as the C# compiler takes it.
/// </summary>
internal sealed class ProjectSeverities
{
    private const string NoWarn = "NoWarn", AsErrors = "WarningsAsErrors", NotAsErrors = "WarningsNotAsErrors", AllAsErrors = "TreatWarningsAsErrors";

    private readonly HashSet<string> _silent, _errors, _named;

    public ProjectSeverities(ProjectEvaluation project)
    {
        HashSet<string> notErrors = Ids(project, NotAsErrors);
        _silent = Ids(project, NoWarn);
        _errors = [.. Ids(project, AsErrors).Except(notErrors)];
        _named = [.. _silent, .. _errors, .. notErrors];
        AreErrors = project.Is(AllAsErrors);
    }

    /// <summary>Whether it can change what is printed of a dataset.</summary>
    public static bool Speaks(ProjectEvaluation project) => project.Is(AllAsErrors)
        || new[] { NoWarn, AsErrors, NotAsErrors }.Any(p => project.Property(p).Contains("DS", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether all warnings are errors of which nothing else is said.</summary>
    public bool AreErrors { get; }

    /// <summary>Whether it is never printed.</summary>
    public bool IsSilent(string id) => _silent.Contains(id);

    public bool IsError(string id) => _errors.Contains(id);

    /// <summary>Whether the project speaks of it, if only to leave it as it is.</summary>
    public bool Names(string id) => _named.Contains(id);

    private static HashSet<string> Ids(ProjectEvaluation project, string property) => new(
        project.Property(property).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
}
