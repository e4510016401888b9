using System.Text;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Projects;

/// <summary>
/// Answers of the build that were given before, one file a project, beside what each was read from: to ask takes a second, to look whether the answer
/// still holds a few milliseconds.
/// </summary>
/// <param name="folder">Where they stand; null keeps none.</param>
/// <param name="evaluator">Is asked for what is not known.</param>
internal sealed class EvaluationCache(string? folder, IProjectEvaluator evaluator)
{
    /// <summary>Projects come and go; an answer that was not written for long is not missed.</summary>
    private const int MostKept = 64;

    private static readonly string s_buildOfTool = typeof(EvaluationCache).Module.ModuleVersionId.ToString();

    private readonly SealedFiles _files = new(folder, ".project", MostKept);

    /// <param name="projectFile">The full path.</param>
    /// <param name="cancellation">Ends the question.</param>
    public ProjectEvaluation Evaluate(string projectFile, CancellationToken cancellation)
    {
        string name = Fingerprint.Of(Encoding.UTF8.GetBytes(projectFile))[..32];
        if (_files.Find(name, s_buildOfTool, EvaluationCodec.Read) is { } kept && kept.Inputs.AreAsTheyWere())
        {
            return kept.Answer;
        }

        ProjectEvaluation answer = evaluator.Evaluate(projectFile, cancellation);
        if (folder is not null)
        {
            EvaluationInputs inputs = EvaluationInputs.Of(answer);
            _files.Keep(name, s_buildOfTool, writer => EvaluationCodec.Write(writer, new KeptEvaluation(answer, inputs)));
        }

        return answer;
    }
}
