using System.Runtime.CompilerServices;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>What the schema says of one file: which sets it belongs to, and what it may use of YAML.</summary>
public sealed class FileReading : IEquatable<FileReading>
{
    private static readonly ConditionalWeakTable<DatasetSchema, TableFiles[]> s_sets = new();

    /// <summary>JSON may be indented with tabs: no bracket needs indentation.</summary>
    private static readonly FileReading s_json = new([], ReadingOptions.Strict with { Tabs = true });

    private FileReading(IReadOnlyList<TableFiles> sets, ReadingOptions options) => (Sets, Options) = (sets, options);

    /// <summary>A file that no table claims: tables stand at its top.</summary>
    public static FileReading Curated { get; } = new([], ReadingOptions.Strict);

    /// <summary>The sets that the file belongs to, in the order of their tables; none where tables stand at its top.</summary>
    public IReadOnlyList<TableFiles> Sets { get; }

    public ReadingOptions Options { get; }

    /// <summary>What a schema says of the file at this path.</summary>
    public static FileReading Of(DatasetSchema schema, string path)
    {
        TableFiles[] all =
            s_sets.GetValue(schema, s => [.. SchemaIndex.Of(s).Tables.SelectMany(t => t.Spec.Files.Items.Select(f => new TableFiles(t, f)))]);
        path = path.Replace('\\', '/');
        TableFiles[] sets = all.Length == 0 ? [] : [.. all.Where(s => PathPattern.Matches(s.Files.Pattern, path))];
        return sets.Length == 0 ? JsonText.Is(path) ? s_json : Curated : new FileReading(sets, OptionsOf(sets.Select(s => s.Files).ToList(), path));
    }

    /// <summary>A file that may use what is given.</summary>
    public static FileReading With(ReadingOptions options) => new([], options);

    public bool Equals(FileReading? other) =>
        other is not null && (ReferenceEquals(this, other) || (Options.Equals(other.Options) && Sets.SequenceEqual(other.Sets)));

    public override bool Equals(object? obj) => Equals(obj as FileReading);

    public override int GetHashCode() => Options.GetHashCode();

    private static ReadingOptions OptionsOf(List<FileSet> sets, string path) => new()
    {
        FrontMatter = IsMarkdown(path) || sets.Any(s => s.FrontMatter),
        Documents = sets.Any(s => s.Documents),
        Aliases = sets.Any(s => s.Aliases),
        AliasBudget = sets.Max(s => s.AliasBudget),
        Tags = sets.Any(s => s.Tags),
        AnyKeys = sets.Any(s => s.AnyKeys),
        Tabs = true,
        AsWritten = true,
        Lines = JsonText.IsLines(path),
    };

    private static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A set of files and the table whose rows stand in them.</summary>
public sealed record TableFiles(Table Table, FileSet Files);
