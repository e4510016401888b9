using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Dataset.Benchmarks;

/// <summary>
/// A host that lives as long as an editor does, while the texts of one file are edited again and again: what it still holds after each fifty edits.
/// </summary>
internal static class LongSession
{
    private const int Edits = 500, Each = 50;

    /// <summary>Per edit, once everything has been made that is made once.</summary>
    /// <param name="rows">How many rows; 0 for this repository's dataset.</param>
    /// <param name="storage">Where the data goes.</param>
    public static Figure Growth(int rows, string storage)
    {
        double[] held = JsonSerializer.Deserialize<double[]>(Child.Again("session", Figure.Text(rows), storage).Output)!;
        Console.WriteLine($"after each {Each} edits, MB: {string.Join(" ", held.Select(h => Figure.Number(h)))}");
        return new Figure(
            "W4.growth." + storage.ToLowerInvariant(), rows, "ours", null, (held[^1] - held[1]) * 1000 / (Edits - (2 * Each)), null, "KB an edit");
    }

    /// <summary>Megabytes after each fifty edits; meant for a process of its own.</summary>
    public static double[] Run(InMemoryProject project, string edited)
    {
        int file = Enumerable.Range(0, project.Files.Count).Last(i => project.Files[i].Text.Contains(edited, StringComparison.Ordinal));
        (string path, string text) = project.Files[file];
        AdditionalText before = project.Texts[file];
        GeneratorDriver driver = project.Driver;
        double[] held = new double[Edits / Each];
        for (int edit = 1; edit <= Edits; edit++)
        {
            // Never the same text twice: the compiler keeps one copy of each.
            CompilerInputs.TextFile after = new(path, text.Replace(edited, edited + Figure.Text(edit) + " ", StringComparison.Ordinal));
            driver = driver.ReplaceAdditionalText(before, after);
            before = after;
            driver = driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation generated, out var diagnostics);
            RowCompiler.Require(diagnostics);

            // An editor looks at what was generated.
            foreach (SyntaxTree tree in generated.SyntaxTrees)
            {
                tree.GetRoot();
            }

            if (edit % Each == 0)
            {
                held[(edit / Each) - 1] = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            }
        }

        GC.KeepAlive(driver);
        return held;
    }
}
