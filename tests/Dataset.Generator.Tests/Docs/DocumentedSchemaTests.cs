using System.Text.RegularExpressions;

namespace Dataset.Generator.Tests.Docs;

/// <summary>
/// The schemas that README and the documents show compile as they stand, with the YAML below them, and answer what is written below that.
/// </summary>
public sealed partial class DocumentedSchemaTests
{
    private static readonly string s_root = FindRoot();

    public static TheoryData<string, int> Schemas
    {
        get
        {
            TheoryData<string, int> schemas = [];
            string[] pages = ["README.md",
                .. Directory.GetFiles(Path.Combine(s_root, "docs"), "*.md").Order(StringComparer.Ordinal).Select(p => "docs/" + Path.GetFileName(p))];
            foreach (string page in pages)
            {
                for (int i = 0; i < Samples(page).Count; i++)
                {
                    schemas.Add(page, i);
                }
            }

            return schemas;
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_documented_schema_compiles_and_answers(string page, int number)
    {
        Match sample = Samples(page)[number];
        GeneratorHost host = new(
            [new TestFile("curated/sample.yaml", sample.Groups["yaml"].Value)],
            sample.Groups["schema"].Value,
            rootNamespace: sample.Groups["ns"].Value);
        host.Diagnostics.ShouldBeEmpty();
        string use = sample.Groups["use"].Value;
        string usings = string.Concat(Using().Matches(use).Select(u => u.Value));
        string program = $$"""
            #nullable enable
            using System; using System.Collections.Generic; using System.IO; using System.Linq;
            {{usings}}
            internal static class Sample
            {
                public static void Run(TextWriter Console)
                {
                    {{Using().Replace(use, "")}}
                }
            }
            """;
        using StringWriter output = new() { NewLine = "\n" };
        host.Load(program).GetType("Sample")!.GetMethod("Run")!.Invoke(null, [output]);
        output.ToString().ShouldBe(sample.Groups["output"].Value);
    }

    /// <summary>A schema, its YAML, and maybe a program with what it prints.</summary>
    private static MatchCollection Samples(string page) => Sample().Matches(File.ReadAllText(Path.Combine(s_root, page)));

    [GeneratedRegex(
        @"```csharp\n(?<schema>using Dataset\.Schema;\n\nnamespace (?<ns>[\w.]+);\n.*?)```\n+```yaml\n(?<yaml>.*?)```(\n+```csharp\n(?<use>.*?)```\n+```text\n(?<output>.*?)```)?",
        RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^using [\w.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dataset.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
