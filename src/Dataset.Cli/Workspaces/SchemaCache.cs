using System.Security.Cryptography;
using Dataset.Cli.Writing;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Schema;
using Dataset.Generator.Declarations;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// Schemas that were read before, one file each. To compile the declarations takes longer than all the rest of a check, and they rarely change.
/// A file is found by a hash over the declarations, their settings and this build of the tool, so that none can be out of date; it says its own hash,
/// so that a damaged one counts as missing. The folder is the user's: what a repository brings along is never believed.
/// </summary>
/// <param name="folder">Where they stand; null keeps none.</param>
internal sealed class SchemaCache(string? folder)
{
    /// <summary>Branches and revisions have schemas of their own, but old ones are of no use.</summary>
    private const int MostKept = 16;

    public static string KeyOf(IReadOnlyList<TextFile> declarations, string settings)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        foreach (Type part in new[] { typeof(SchemaCache), typeof(SupportSources), typeof(DatasetSchema), typeof(object) })
        {
            writer.Write(part.Module.ModuleVersionId.ToByteArray());
        }

        writer.Write(settings);
        foreach (TextFile file in declarations)
        {
            writer.Write(file.Path);
            writer.Write(file.Text);
        }

        return ContentHash.Of(stream.ToArray());
    }

    /// <summary>The schema; null where it was never kept, or cannot be read.</summary>
    public DatasetSchema? Find(string key)
    {
        try
        {
            string path = PathOf(key);
            if (folder is null || !File.Exists(path))
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
            return reader.ReadString() == key ? SchemaCodec.Read(reader) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a schema, where there is a place that may be written.</summary>
    public void Keep(string key, DatasetSchema schema)
    {
        if (folder is null)
        {
            return;
        }

        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write(key);
        SchemaCodec.Write(writer, schema);
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(PathOf(key), stream.ToArray());
            foreach (FileInfo old in new DirectoryInfo(folder).GetFiles("*.schema").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ToolError)
        {
            // Without it the next run takes longer, and that is all.
        }
    }

    private string PathOf(string key) => Path.Combine(folder ?? "", key + ".schema");
}
