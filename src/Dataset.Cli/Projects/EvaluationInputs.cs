using System.Text;
using System.Text.RegularExpressions;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Projects;

/// <summary>
/// What an answer of the build follows from: the files that the project consists of, those that it would consist of if they were there, and the
/// names in the folders in which its items lie. As long as all of it is as it was, so is the answer.
/// </summary>
/// <param name="Files">Hashes by full path; empty for a file that is not there.</param>
/// <param name="Folders">Hashes over the names below a folder, by full path.</param>
/// <param name="Endings">The endings of names that count.</param>
internal sealed partial record EvaluationInputs(
    IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Folders, IReadOnlyList<string> Endings)
{
    /// <summary>What MSBuild and the SDK look for in the project's folder and in all above.</summary>
    private static readonly string[] s_lookedFor =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "global.json"];

    /// <summary>The folders of what comes with the SDK or in a package: it says its version in its path, and does not change.</summary>
    private static readonly string[] s_foreign = ["NuGetPackageRoot", "MSBuildExtensionsPath"];

    private static readonly string[] s_lists =
        [ProjectEvaluation.Curated, ProjectEvaluation.Articles, ProjectEvaluation.Ledgers, ProjectEvaluation.Compiled];

    private static readonly string[] s_data = [".cs", ".yaml", ".yml", ".json", ".jsonc", ".md", ".txt"];

    public static EvaluationInputs Of(ProjectEvaluation answer)
    {
        List<string> own = answer.Imports.Where(i => IsOwn(answer, i)).ToList();
        IEnumerable<string> files = own
            .Append(answer.File + ".user")
            .Append(answer.Property("ProjectAssetsFile"))
            .Concat(FoldersAbove(answer.Folder).SelectMany(folder => s_lookedFor.Select(name => Path.Combine(folder, name))));
        List<EvaluatedItem> items = ItemsIn(answer);
        // What is no dataset need not be asked again whenever somebody writes code there.
        List<string> folders = answer.UsesGenerator
            ? Outermost(items.Select(i => i.Base).Concat(Patterns(answer, own)).Append(answer.DefaultCuratedFolder).Append(answer.Folder)) : [];
        string[] endings =
            [.. s_data.Concat(items.Select(i => Path.GetExtension(i.Path))).Where(e => e.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        return new EvaluationInputs(
            files.Where(f => f.Length > 0).Distinct().ToDictionary(f => f, HashOf, StringComparer.Ordinal),
            folders.ToDictionary(f => f, f => HashOf(f, endings), StringComparer.Ordinal),
            endings);
    }

    public bool AreAsTheyWere()
    {
        // Loops, since this runs before every command and a query over pairs would be compiled anew in each process.
        foreach ((string file, string hash) in Files)
        {
            if (HashOf(file) != hash)
            {
                return false;
            }
        }

        foreach ((string folder, string hash) in Folders)
        {
            if (HashOf(folder, Endings) != hash)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The items that lie in folders, as patterns find them.</summary>
    private static List<EvaluatedItem> ItemsIn(ProjectEvaluation answer) =>
        s_lists.SelectMany(answer.ItemsOf).ToList();

    private static bool IsOwn(ProjectEvaluation answer, string path) =>
        !s_foreign.Select(answer.Property)
            .Any(folder => folder.Length > 0 && path.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<string> FoldersAbove(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }

    /// <summary>The folders in which the project's own patterns look, also where they find nothing yet.</summary>
    private static IEnumerable<string> Patterns(ProjectEvaluation answer, List<string> own)
    {
        foreach (string file in own.Where(File.Exists))
        {
            foreach (Match item in ItemPattern().Matches(File.ReadAllText(file)))
            {
                foreach (string pattern in item.Groups[1].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    string path = pattern.Replace('\\', '/')
                        .Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(file) + "/", StringComparison.OrdinalIgnoreCase)
                        .Replace("$(MSBuildProjectDirectory)", answer.Folder, StringComparison.OrdinalIgnoreCase);
                    string[] literal = [.. path.Split('/')[..^1].TakeWhile(part => !part.Contains('*', StringComparison.Ordinal))];
                    if (!Array.Exists(literal, part => part.Contains("$(", StringComparison.Ordinal) || part.Contains("@(", StringComparison.Ordinal)))
                    {
                        yield return Path.GetFullPath(string.Join('/', literal) + (literal is [""] ? "/" : ""), answer.Folder);
                    }
                }
            }
        }
    }

    /// <summary>Folders none of which lies in another.</summary>
    private static List<string> Outermost(IEnumerable<string> folders)
    {
        List<string> kept = [];
        foreach (string folder in folders.Select(Path.TrimEndingDirectorySeparator).Distinct().Order(StringComparer.Ordinal))
        {
            if (!kept.Exists(k => folder.StartsWith(k + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            {
                kept.Add(folder);
            }
        }

        return kept;
    }

    private static string HashOf(string path) => File.Exists(path) ? Fingerprint.Of(File.ReadAllBytes(path)) : "";

    private static string HashOf(string folder, IReadOnlyList<string> endings)
    {
        StringBuilder names = new();
        foreach (string file in SourceFolders.Files(folder, name => Matters(name, endings)).Order(StringComparer.Ordinal))
        {
            names.Append(file).Append('\n');
        }

        return Fingerprint.Of(Encoding.UTF8.GetBytes(names.ToString()));
    }

    /// <summary>A copy or backup of data comes along too (<c>sky.yaml.orig</c>).</summary>
    private static bool Matters(string name, IReadOnlyList<string> endings)
    {
        for (int i = 0; i < endings.Count; i++)
        {
            if (name.EndsWith(endings[i], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return name.Contains(".y", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"<(?:Dataset(?:Curated|Article|Ledger)Files|Compile)\s+Include=""([^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();
}
