namespace Dataset.Cli.Projects;

/// <summary>Tells what the build says of a project.</summary>
internal interface IProjectEvaluator
{
    ProjectEvaluation Evaluate(string projectFile, CancellationToken cancellation);

    /// <summary>The assemblies that the project's code may use, as full paths; what was never built is missing.</summary>
    IReadOnlyList<string> ReferencesOf(ProjectEvaluation project, CancellationToken cancellation);
}
