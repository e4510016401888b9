using System.Security.Cryptography;
using System.Text;
using Dataset.Cli.Writing;

namespace Dataset.Cli.Projects;

/// <summary>
/// Answers of the build that were given before, one file a project, beside what each was read from: to ask takes a second, to look whether the answer
/// still holds a few milliseconds. A file says its own hash, so that a damaged one counts as missing.
/// </summary>
/// <param name="folder">Where they stand; null keeps none.</param>
/// <param name="evaluator">Is asked for what is not known.</param>
internal sealed class EvaluationCache(string? folder, IProjectEvaluator evaluator)
{
    private const string Ending = ".project";

    /// <summary>Projects come and go; an answer that was not written for long is not missed.</summary>
    private const int MostKept = 64;

    /// <param name="projectFile">The full path.</param>
    /// <param name="cancellation">Ends the question.</param>
    public ProjectEvaluation Evaluate(string projectFile, CancellationToken cancellation)
    {
        if (folder is null)
        {
            return evaluator.Evaluate(projectFile, cancellation);
        }

        if (Find(projectFile) is var (known, inputs) && inputs.AreAsTheyWere())
        {
            return known;
        }

        ProjectEvaluation answer = evaluator.Evaluate(projectFile, cancellation);
        Keep(answer);
        return answer;
    }

    private (ProjectEvaluation Answer, EvaluationInputs Inputs)? Find(string projectFile)
    {
        try
        {
            string path = PathOf(projectFile);
            if (!File.Exists(path))
            {
                return null;
            }

            byte[] bytes = File.ReadAllBytes(path);
            int length = bytes.Length - SHA256.HashSizeInBytes;
            if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
            {
                return null;
            }

            using BinaryReader reader = new(new MemoryStream(bytes, 0, length));
            return reader.ReadString() == BuildOfTool ? EvaluationCodec.Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Keep(ProjectEvaluation answer)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(BuildOfTool);
        EvaluationCodec.Write(writer, answer, EvaluationInputs.Of(answer));
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        try
        {
            Directory.CreateDirectory(folder!);
            AtomicFile.Write(PathOf(answer.File), stream.ToArray());
            foreach (FileInfo old in new DirectoryInfo(folder!).GetFiles("*" + Ending).OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ToolError)
        {
            // Without it the next run takes longer, and that is all.
        }
    }

    private static string BuildOfTool { get; } = typeof(EvaluationCache).Module.ModuleVersionId.ToString();

    private string PathOf(string projectFile) =>
        Path.Combine(folder!, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(projectFile)))[..32] + Ending);
}
