using System.Diagnostics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
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
    private const int Warm = 40, Edits = 31;

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
        int file = Enumerable.Range(0, project.Files.Count).Last(i => project.Files[i].Text.Contains(edited, StringComparison.Ordinal));
        string text = project.Files[file].Text;
        OpenProjects open = OpenProjects.Of(project, file, Source(type, 0));
        open.Dataset();
        (int members, double first) = Timed(() => Offered(open.User()));
        List<double> edits = [], generator = [], again = [];
        for (int edit = 1; edit <= Warm + Edits; edit++)
        {
            // Another name for one row: it stands in the comment of its member.
            int at = text.IndexOf(edited, StringComparison.Ordinal) + edited.Length, quote = text[at] is '"' or '\'' ? 1 : 0;
            string after = text.Insert(at + quote, "N" + Figure.Text(edit) + " ");
            long start = Stopwatch.GetTimestamp();
            open.EditFile(after);
            open.Dataset();
            generator.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Offered(open.User());
            edits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            open.EditCode(Source(type, edit));
            again.Add(Timed(() => Offered(open.User())).Milliseconds);
        }

        return new EditorCost(members, Median(edits), Median(generator), first, Median(again));
    }

    private static string Source(string type, int key) => $"class User {{ int key = {key}; object Use() => {type}.ToBeCompleted; }}";

    /// <summary>What completion asks of each member: its name, whether it is to be shown, and whether it is obsolete.</summary>
    private static int Offered(SemanticModel model)
    {
        MemberAccessExpressionSyntax access = model.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().First();
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
