using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>A file that somebody shows, and what it may use of YAML.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Roots">The roots of its documents.</param>
/// <param name="Needs">What the file needs to be allowed.</param>
internal sealed record ShownFile(string Path, string Text, IReadOnlyList<YamlNode> Roots, ReadingOptions Needs)
{
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>Reads what is shown, whatever of YAML it uses.</summary>
internal static class ShownFiles
{
    private static readonly string[] s_endings = [".yaml", ".yml", ".json", ".jsonc", ".jsonl", ".ndjson", ".geojson", ".md", ".markdown"];

    /// <param name="directory">The folder of the call.</param>
    /// <param name="paths">Files, and folders whose files are meant.</param>
    public static List<ShownFile> Read(string directory, IEnumerable<string> paths)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            string full = System.IO.Path.GetFullPath(path.Length == 0 ? "." : path, directory);
            if (File.Exists(full))
            {
                files.Add(full);
            }
            else if (Directory.Exists(full))
            {
                List<string> found = SourceFolders.Files(full, IsData).Order(StringComparer.Ordinal).ToList();
                files.AddRange(found.Count > 0 ? found : throw new ToolError("the folder '" + path + "' holds no YAML, JSON or Markdown."));
            }
            else
            {
                throw new ToolError("there is no file or folder '" + path + "'.");
            }
        }

        return files.Distinct().Select(f => Read(directory, f)).ToList();
    }

    private static bool IsData(string name) => s_endings.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static ShownFile Read(string directory, string path)
    {
        TextFile file = TextFile.Of(path, path);
        string name = System.IO.Path.GetRelativePath(directory, path).Replace('\\', '/');
        if (file.IsUnreadable)
        {
            throw new ToolError("'" + name + "' cannot be read.");
        }

        ReadingOptions all = ReadingOptions.Everything with
        {
            FrontMatter = System.IO.Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN",
            Lines = Compiler.Yaml.JsonText.IsLines(path),
        };
        YamlFile yaml = YamlReader.Read(name, file.Text, FileReading.With(all));
        if (yaml.Documents is not { } documents)
        {
            Finding why = yaml.Findings[0];
            throw new ToolError("'" + name + "' cannot be read: " + FindingRenderer.Render([why], _ => null)[0].Message + ".");
        }

        return documents.Count > 0 && documents.Items.Any(d => d is not YamlScalar)
            ? new ShownFile(path, file.Text, [.. documents.Items], Needed(name, file.Text, all))
            : throw new ToolError("'" + name + "' holds neither a list nor fields: there is nothing to make records of.");
    }

    /// <summary>Of everything that a set of files can allow, what the file cannot be read without.</summary>
    private static ReadingOptions Needed(string name, string text, ReadingOptions all)
    {
        ReadingOptions needed = all;
        foreach ((string signs, Func<ReadingOptions, ReadingOptions> without) in new (string, Func<ReadingOptions, ReadingOptions>)[]
        {
            ("&*<", o => o with { Aliases = false }),
            ("!%", o => o with { Tags = false }),
            ("?-~:", o => o with { AnyKeys = false }),
            ("-.", o => o with { Documents = false }),
        })
        {
            ReadingOptions less = without(needed);
            if (text.AsSpan().IndexOfAny(signs) < 0 || YamlReader.Read(name, text, FileReading.With(less)).Documents is not null)
            {
                needed = less;
            }
        }

        return needed;
    }
}
