using System.Text.Json;

namespace Dataset.Cli.Exporting;

/// <summary>
/// Writes an export whole or not at all: it is made beside its folder and put in its place. What somebody else wrote there is never deleted, so
/// that each export carries a list of its files.
/// </summary>
internal static class ExportFolder
{
    public const string ListFile = "export.json";

    public static void Write(string folder, IExport export, ExportData data, CancellationToken cancellation) =>
        Write(folder, export.Format, made => export.Write(data, made), cancellation);

    /// <param name="folder">The folder.</param>
    /// <param name="format">What it is called in the list.</param>
    /// <param name="write">Writes all files into an empty folder.</param>
    /// <param name="cancellation">Ends it before anything is put in its place.</param>
    public static void Write(string folder, string format, Action<string> write, CancellationToken cancellation)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        string parent = Path.GetDirectoryName(folder) ?? throw new ToolError("cannot write '" + folder + "': it is no folder of its own.");
        if (!Directory.Exists(parent))
        {
            throw new ToolError("cannot write '" + folder + "': there is no folder '" + parent + "'.");
        }

        RefuseOthers(folder);
        string suffix = "." + Guid.NewGuid().ToString("N")[..8] + ".tmp", made = Path.Combine(parent, "." + Path.GetFileName(folder) + suffix);
        try
        {
            Directory.CreateDirectory(made);
            write(made);
            cancellation.ThrowIfCancellationRequested();
            WriteList(made, format);
            Replace(folder, made);
        }
        finally
        {
            if (Directory.Exists(made))
            {
                Directory.Delete(made, recursive: true);
            }
        }
    }

    private static void Replace(string folder, string made)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(made, folder);
            return;
        }

        string old = made + ".old";
        Directory.Move(folder, old);
        try
        {
            Directory.Move(made, folder);
        }
        catch
        {
            Directory.Move(old, folder);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    private static void WriteList(string folder, string format)
    {
        string[] files = [.. Entries(folder).Where(e => !e.EndsWith('/')).Append(ListFile).Order(StringComparer.Ordinal)];
        File.WriteAllText(Path.Combine(folder, ListFile), JsonText.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("format", format);
            w.WriteStartArray("files");
            Array.ForEach(files, w.WriteStringValue);
            w.WriteEndArray();
            w.WriteEndObject();
        }));
    }

    private static void RefuseOthers(string folder)
    {
        if (File.Exists(folder))
        {
            throw new ToolError("cannot write '" + folder + "': it is a file.");
        }

        if (!Directory.Exists(folder))
        {
            return;
        }

        HashSet<string> ours = OursIn(Path.Combine(folder, ListFile));
        string? other = Entries(folder).Order(StringComparer.Ordinal)
            .FirstOrDefault(e => e.EndsWith('/') ? !ours.Any(f => f.StartsWith(e, StringComparison.Ordinal)) : !ours.Contains(e));
        if (other is not null)
        {
            throw new ToolError("cannot write '" + folder + "': it holds '" + other.TrimEnd('/') + "', which no export wrote; name another folder.");
        }
    }

    /// <summary>Everything in the folder and those below it, with forward slashes; a folder ends with one.</summary>
    private static IEnumerable<string> Entries(string folder) => new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Select(e => Path.GetRelativePath(folder, e.FullName).Replace('\\', '/') + (e is DirectoryInfo ? "/" : ""));

    private static HashSet<string> OursIn(string list)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.Exists(list) ? File.ReadAllText(list) : "{\"files\":[]}");
            return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString()!)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
