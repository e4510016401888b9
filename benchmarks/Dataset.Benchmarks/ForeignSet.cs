namespace Dataset.Benchmarks;

/// <summary>A set of files that nobody shaped for the generator.</summary>
/// <param name="Name">What it is called in figures.</param>
/// <param name="Declarations">The file that declares it.</param>
/// <param name="Files">Its files, in a folder of their own.</param>
/// <param name="Rows">How its rows stand, as a reader at run time has to know: <c>names</c>, <c>list</c> or <c>files</c>.</param>
/// <param name="KeyField">The field that is the key of a row in a list.</param>
/// <param name="Key">A key.</param>
/// <param name="Field">A field of text.</param>
/// <param name="Fact">The same in C#, of the key <c>key</c>.</param>
internal sealed record ForeignSet(
    string Name, string Declarations, IReadOnlyList<string> Files, string Rows, string KeyField, string Key, string Field, string Fact)
{
    public string Folder => Path.GetDirectoryName(Files[0])!;

    /// <summary>Other people's sets, where they are to be had.</summary>
    public static IEnumerable<ForeignSet> In(string folder)
    {
        string schemas = Path.Combine(Repository.Root, "tests", "Dataset.Generator.Tests", "Schemas", "Foreign");
        yield return Of("linguist", "Linguist.cs", "names", "", "C++", "tm_scope", "Languages.Find(key)!.TmScope");
        yield return Of("congress", "Congress.cs", "list", "thomas_id", "SSAF", "name", "Committees.Find(key)!.Name");
        yield return Of("web-features", "WebFeatures.cs", "files", "", "", "name", "Features.Find(key)!.Name");
        yield return Of("endoflife", "EndOfLife.cs", "files", "", "", "title", "Products.Find(key)!.Title");

        ForeignSet Of(string name, string declarations, string rows, string keyField, string key, string field, string fact)
        {
            string[] files = [.. Directory.GetFiles(Path.Combine(folder, name)).Order(StringComparer.Ordinal)];
            return new ForeignSet(
                name, Path.Combine(schemas, declarations), files, rows, keyField,
                key.Length > 0 ? key : Path.GetFileNameWithoutExtension(files[files.Length / 2]), field, fact);
        }
    }

    /// <summary>Sets of the same shapes and about the same sizes, made here.</summary>
    public static IEnumerable<ForeignSet> Made()
    {
        const string Row =
            "color: white\n{0}size: {1}\n{0}seen: 1850-07-17\n{0}names: [Alpha, Beta, Gamma]\n{0}text: A star of which little is known.\n";
        yield return Of(
            "names", 800, (i, line) => $"Star {i}+:\n  " + line("  ", i), isOne: true, "names",
            "[Files(\"names/*.yml\", Rows = RowsAre.ByKey)]", "[Key]", "Star 400+");
        yield return Of(
            "list", 800, (i, line) => $"- id: s{i}\n  " + line("  ", i), isOne: true, "list", "[Files(\"list/*.yml\")]", "[Key]", "s400");
        yield return Of(
            "files", 130, (i, line) => line("", i), isOne: false, "files",
            "[Files(\"files/*.yml\", Rows = RowsAre.Single)]", "[Key, FileName]", "s65");

        ForeignSet Of(
            string name, int rows, Func<int, Func<string, int, string>, string> row, bool isOne, string shape, string files, string key, string found)
        {
            string folder = Path.Combine(Repository.Artifacts, "foreign", "made", name), declarations = folder + ".cs";
            Directory.CreateDirectory(folder);
            string[] all = [.. Enumerable.Range(0, rows).Select(i => row(i, (indent, n) => string.Format(null, Row, indent, n)))];
            if (isOne)
            {
                File.WriteAllText(Path.Combine(folder, "stars.yml"), string.Concat(all));
            }
            else
            {
                for (int i = 0; i < rows; i++)
                {
                    File.WriteAllText(Path.Combine(folder, "s" + Figure.Text(i) + ".yml"), all[i]);
                }
            }

            File.WriteAllText(declarations, $$"""
                #nullable enable
                using Dataset.Schema;
                namespace Observatory;
                [Entity("stars")]
                {{files}}
                public sealed partial record Star
                {
                    {{key}} public partial string Id { get; }
                    public partial string Color { get; }
                    public partial int Size { get; }
                    public partial DateOnly Seen { get; }
                    public partial RowList<string> Names { get; }
                    public partial string Text { get; }
                }
                """);
            return new ForeignSet(
                "made-" + name, declarations, Directory.GetFiles(folder), shape, "id", found, "text", "Stars.Find(key)!.Text");
        }
    }
}
