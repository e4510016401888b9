using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dataset.Benchmarks;

/// <summary>What an editor waits for, in milliseconds.</summary>
/// <param name="Members">How many members a class offers.</param>
/// <param name="Edit">From an edit of one YAML file to the members that a project which refers to the dataset is offered.</param>
/// <param name="Generator">The generator's part of it.</param>
/// <param name="First">The members that are offered the first time, in a process that has compiled nothing of the dataset.</param>
/// <param name="Again">The same after a key was pressed in the project that refers to the dataset.</param>
public sealed record EditorCost(int Members, double Edit, double Generator, double First, double Again);

/// <summary>
/// An editor with two projects open, a dataset and one that refers to it: what stands between an edit of YAML, or a dot behind a class with named
/// members, and the list that completion shows. The compiler's part alone: no editor draws it.
/// </summary>
internal static class EditorTimes
{
    private const int Warm = 10, Edits = 31;

    /// <summary>Each in a process of its own.</summary>
    /// <param name="sizes">Rows; 0 is this repository's dataset.</param>
    public static void Run(IEnumerable<int> sizes)
    {
        Console.WriteLine("rows members  edit to list  of which generator  first list  after a key   (ms)");
        foreach (int rows in sizes)
        {
            foreach (bool named in rows == 0 ? [true] : new[] { false, true })
            {
                EditorCost cost = JsonSerializer.Deserialize<EditorCost>(
                    Child.Again("editor", Figure.Text(rows), named ? "named" : "unnamed").Output)!;
                Console.WriteLine($"{rows,6} {cost.Members,6} {cost.Edit,12:F1} {cost.Generator,18:F1} {cost.First,12:F1} {cost.Again,12:F1}");
                string of = named && rows > 0 ? "editor.named." : "editor.";
                Figures.Save(
                [
                    new(of + "edit", rows, "ours", null, cost.Edit, null, "ms"),
                    new(of + "first", rows, "ours", null, cost.First, null, "ms"),
                    new(of + "key", rows, "ours", null, cost.Again, null, "ms"),
                ]);
            }
        }
    }

    /// <summary>Measured in this process.</summary>
    public static EditorCost Measure(int rows, bool named) => rows == 0
        ? Measure(InMemoryProject.Own("Auto"), "Dataset.People", "name: ")
        : Measure(InMemoryProject.Rows(RowFiles.Yaml(SyntheticRows.Make(rows)), named, "Auto"), "Rows.Publishers", "name: ");

    private static EditorCost Measure(InMemoryProject project, string type, string edited)
    {
        GeneratorDriver driver = project.Driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation dataset, out var diagnostics);
        RowCompiler.Require(diagnostics);
        SyntaxTree source = Source(type, project.Parse, 0);
        CSharpCompilation user = CSharpCompilation.Create(
            "User", [source], [.. CompilerInputs.References(), dataset.ToMetadataReference()], new(OutputKind.DynamicallyLinkedLibrary));
        (int members, double first) = Timed(() => Offered(user, source));

        int file = Enumerable.Range(0, project.Files.Count).Last(i => project.Files[i].Text.Contains(edited, StringComparison.Ordinal));
        (string path, string text) = project.Files[file];
        AdditionalText before = project.Texts[file];
        List<double> edits = [], generator = [], again = [];
        for (int edit = 1; edit <= Warm + Edits; edit++)
        {
            // Another name for one row: it stands in the comment of its member.
            int at = text.IndexOf(edited, StringComparison.Ordinal) + edited.Length, quote = text[at] is '"' or '\'' ? 1 : 0;
            CompilerInputs.TextFile after = new(path, text.Insert(at + quote, "N" + Figure.Text(edit) + " "));
            driver = driver.ReplaceAdditionalText(before, after);
            before = after;
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation changed, out _);
            double made = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            user = user.ReplaceReference(user.References.Last(), changed.ToMetadataReference());
            Offered(user, source);
            edits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            generator.Add(made);

            SyntaxTree typed = Source(type, project.Parse, edit);
            user = user.ReplaceSyntaxTree(source, typed);
            source = typed;
            again.Add(Timed(() => Offered(user, typed)).Milliseconds);
        }

        return new EditorCost(members, Median(edits), Median(generator), first, Median(again));
    }

    private static SyntaxTree Source(string type, CSharpParseOptions parse, int key) =>
        CSharpSyntaxTree.ParseText($"class User {{ int key = {key}; object Use() => {type}.ToBeCompleted; }}", parse);

    /// <summary>What completion asks of each member: its name, whether it is to be shown, and whether it is obsolete.</summary>
    private static int Offered(Compilation user, SyntaxTree tree)
    {
        SemanticModel model = user.GetSemanticModel(tree);
        MemberAccessExpressionSyntax access = tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().First();
        INamedTypeSymbol type = model.GetSymbolInfo(access.Expression).Symbol as INamedTypeSymbol
            ?? throw new InvalidOperationException($"{access.Expression} is no type.");
        int shown = 0;
        foreach (ISymbol symbol in model.LookupStaticMembers(access.Name.SpanStart, type))
        {
            shown += symbol.Name.Length > 0
                && symbol.GetAttributes().All(a => a.AttributeClass?.Name is not ("EditorBrowsableAttribute" or "ObsoleteAttribute")) ? 1 : 0;
        }

        return shown;
    }

    private static (int Members, double Milliseconds) Timed(Func<int> offered)
    {
        long start = Stopwatch.GetTimestamp();
        int members = offered();
        return (members, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double Median(List<double> all) => all.Skip(Warm).Order().ElementAt(Edits / 2);
}
