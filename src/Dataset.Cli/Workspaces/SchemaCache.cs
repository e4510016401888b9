using Dataset.Compiler.Schema;
using Dataset.Generator.Declarations;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// Schemas that were read before, one file each. To compile the declarations takes longer than all the rest of a check, and they rarely change.
/// A file is found by a hash over the declarations, their settings and this build of the tool, so that none can be out of date. The folder is the
/// user's: what a repository brings along is never believed.
/// </summary>
/// <param name="folder">Where they stand; null keeps none.</param>
internal sealed class SchemaCache(string? folder)
{
    /// <summary>Branches and revisions have schemas of their own, but old ones are of no use.</summary>
    private const int MostKept = 16;

    private readonly SealedFiles _files = new(folder, ".schema", MostKept);

    public static string KeyOf(IReadOnlyList<TextFile> declarations, string settings)
    {
        Fingerprint print = new Fingerprint().Add(BuildOfTool).Add(settings);
        foreach (TextFile file in declarations)
        {
            file.AddTo(print);
        }

        return print.Finish();
    }

    /// <summary>
    /// What of this build decides how a dataset is read: the same for the native program and the whole tool beside it, so that each believes what the
    /// other keeps.
    /// </summary>
    public static string BuildOfTool { get; } = string.Concat(
        new[] { typeof(SchemaCache), typeof(SupportSources), typeof(DatasetSchema) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    /// <summary>The schema; null where it was never kept, or cannot be read.</summary>
    public DatasetSchema? Find(string key) => _files.Find(key, key, SchemaCodec.Read);

    /// <summary>Keeps a schema, where there is a place that may be written.</summary>
    public void Keep(string key, DatasetSchema schema) => _files.Keep(key, key, writer => SchemaCodec.Write(writer, schema));
}
