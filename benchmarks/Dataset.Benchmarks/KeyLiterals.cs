extern alias analyzers;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using analyzers::Dataset.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dataset.Benchmarks;

/// <summary>
/// The check of keys in an application's editor: a file of 2,000 lines with 800 look-ups, in which a key is pressed. What the analyzer takes is
/// compared with what the compiler takes for its own diagnostics of the same file, each on a compilation of its own, as an editor makes one.
/// </summary>
internal static class KeyLiterals
{
    private const int Calls = 800, Lines = 2000, Keys = 31, Warm = 10;

    public static void Run(IReadOnlyList<int> sizes)
    {
        List<Figure> figures = [];
        foreach (int rows in sizes)
        {
            RowSet set = SyntheticRows.Make(rows);
            InMemoryProject project = InMemoryProject.Rows(RowFiles.Yaml(set), named: rows <= Preparation.MostNamed);
            project.Driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation dataset, out var found);
            RowCompiler.Require(found);
            using MemoryStream image = new();
            RowCompiler.Require(dataset.Emit(image).Diagnostics);
            PortableExecutableReference reference = MetadataReference.CreateFromImage(image.ToArray());
            figures.Add(Measure("right", rows, reference, set, wrong: 0));
            figures.Add(Measure("one wrong in a hundred", rows, reference, set, wrong: 100));
            figures.Add(Measure("all wrong", rows, reference, set, wrong: 1));
        }

        figures.ForEach(Console.WriteLine);
        Figures.Save(figures);
    }

    private static Figure Measure(string what, int rows, MetadataReference dataset, RowSet set, int wrong)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp13);
        SyntaxTree before = CSharpSyntaxTree.ParseText(Document(set, wrong, 0), parse, "Document.cs");
        CSharpCompilation application = CSharpCompilation.Create(
            "Application", [before], [.. CompilerInputs.References(), dataset], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        RowCompiler.Require(application.GetDiagnostics());
        List<double> ours = [], theirs = [];
        for (int key = 1; key <= Warm + Keys; key++)
        {
            SyntaxTree after = CSharpSyntaxTree.ParseText(Document(set, wrong, key), parse, "Document.cs");
            application = application.ReplaceSyntaxTree(before, after);
            before = after;
            CSharpCompilation theirsAlone = application.Clone();
            theirs.Add(Milliseconds(() => theirsAlone.GetSemanticModel(after).GetDiagnostics().Length, 0));
            ours.Add(Milliseconds(
                () => application.WithAnalyzers([new KeyLiteralAnalyzer()], new CompilationWithAnalyzersOptions(
                        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
                    .GetAnalyzerSyntaxDiagnosticsAsync(after, default).GetAwaiter().GetResult().Length,
                wrong == 0 ? 0 : Calls / wrong));
        }

        double our = Median(ours), their = Median(theirs);
        return new Figure(
            "editor.keys." + what.Replace(' ', '-'), rows, "compiler's own diagnostics", our / their, our, their, "ms a keystroke");
    }

    private static double Milliseconds(Func<int> work, int expected)
    {
        long start = Stopwatch.GetTimestamp();
        int found = work();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found == expected ? elapsed : throw new InvalidOperationException($"{Figure.Text(found)} diagnostics instead of {Figure.Text(expected)}");
    }

    private static double Median(List<double> all) => all.Skip(Warm).Order().ElementAt(Keys / 2);

    /// <summary>A hundred methods of twenty lines, eight look-ups each.</summary>
    private static string Document(RowSet set, int wrong, int key)
    {
        StringBuilder text = new("using Rows;\n\ninternal static class Document\n{\n");
        const int Methods = 100, PerMethod = Calls / Methods;
        for (int method = 0, call = 0; method < Methods; method++)
        {
            int typed = method == Methods / 2 ? key : 0;
            text.Append(CultureInfo.InvariantCulture, $"    internal static int Sum{method}(int start)\n    {{\n        int sum = start + {typed};\n");
            for (int i = 0; i < PerMethod; i++, call++)
            {
                string id = set.Publishers[call * 7919 % set.Publishers.Count].Id + (wrong > 0 && call % wrong == 0 ? "0" : "");
                text.Append(CultureInfo.InvariantCulture, $"        sum += Publishers.Find(\"{id}\")?.Staff ?? 0;\n        sum ^= {call};\n");
            }

            text.Append("        return sum;\n    }\n");
        }

        text.Append("}\n");
        int lines = text.ToString().Split('\n').Length;
        for (int i = lines; i < Lines; i++)
        {
            text.Append("// …\n");
        }

        return text.ToString();
    }
}
