using System.Text.RegularExpressions;

namespace Dataset.Compiler.Tests;

/// <summary>A folder of the core is a stage, and stages stand in a line: each knows those before it and none behind it.</summary>
public partial class FolderTests
{
    private static readonly string[] s_line =
    [
        "Text", "Findings", "Types", "Schema", "Yaml", "Binding", "Articles",
        "Catalogues", "Keys", "Judging", "Rules", "Declarations", "Building", "Compiling",
    ];

    private static readonly IReadOnlyList<SourceFile> s_files = [.. Directory.GetFiles(Core(), "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Core(), f).Replace('\\', '/'))
        .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Core(), f))))];

    [Fact]
    public void Each_folder_has_its_place_in_the_line() =>
        s_files.Select(f => f.Folder).Where(f => f.Length > 0).Distinct().ShouldBe(s_line, ignoreOrder: true);

    [Fact]
    public void A_namespace_is_a_folder() =>
        s_files.Where(f => f.Space is { } space && space != f.Folder).Select(f => f.Path + " has the namespace " + f.Space).ShouldBeEmpty();

    [Fact]
    public void No_folder_uses_one_behind_it() => s_files
        .SelectMany(f => f.Used.Where(u => Array.IndexOf(s_line, u) > Array.IndexOf(s_line, f.Folder)).Select(u => f.Path + " uses " + u))
        .ShouldBeEmpty();

    private static string Core()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "src", "Dataset.Compiler")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder.ShouldNotBeNull("the sources of the core"), "src", "Dataset.Compiler");
    }

    [GeneratedRegex(@"^namespace Dataset\.Compiler(?:\.(\w+))?;", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bDataset\.Compiler\.(\w+)")]
    private static partial Regex OtherNamespace();

    /// <summary>
    /// A file of the core. What is used of another folder is named in full: an unused name is an error of the build, and so is a missing one.
    /// </summary>
    private sealed record SourceFile(string Path, string Text)
    {
        public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

        /// <summary>Null where the file has no namespace of the core.</summary>
        public string? Space => Namespace().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

        public IEnumerable<string> Used => OtherNamespace().Matches(Text).Select(m => m.Groups[1].Value).Distinct().Where(s_line.Contains);
    }
}
