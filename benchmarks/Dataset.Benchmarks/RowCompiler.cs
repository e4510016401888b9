using System.Diagnostics;
using Dataset.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Benchmarks;

/// <summary>What one compilation cost.</summary>
/// <param name="GeneratorSeconds">The generator alone, in a cold process.</param>
/// <param name="CompilerSeconds">The compiler after it.</param>
/// <param name="OneFileSeconds">The generator again after one file changed.</param>
/// <param name="KeystrokeSeconds">The generator again after a key was pressed in C# that is no declaration.</param>
/// <param name="PeakBytes">The largest working set of the process up to the assembly.</param>
/// <param name="AppendSeconds">The step that appends large data; none where it is in literals.</param>
/// <param name="FindsUtf8">Whether rows can be found by UTF-8 bytes.</param>
public sealed record BuildCost(
    double GeneratorSeconds,
    double CompilerSeconds,
    double OneFileSeconds,
    double KeystrokeSeconds,
    double AppendSeconds,
    long PeakBytes,
    bool FindsUtf8)
{
    /// <summary>From YAML to an assembly with its data.</summary>
    public double Seconds => GeneratorSeconds + CompilerSeconds + AppendSeconds;
}

/// <summary>Compiles rows through the real generator, in this process, and measures it. Meant for a fresh process each.</summary>
public static class RowCompiler
{
    /// <summary>How many keys are pressed.</summary>
    private const int Keys = 101;

    /// <summary>Compiles the synthetic rows.</summary>
    /// <param name="yaml">The data.</param>
    /// <param name="named">Whether publishers become named members.</param>
    /// <param name="output">Where the assembly goes.</param>
    /// <param name="storage">Where its data goes.</param>
    public static BuildCost Compile(IReadOnlyList<(string Path, string Text)> yaml, bool named, string output, string storage)
    {
        return Compile(InMemoryProject.Rows(yaml, named, storage), output, "in_print: true", "in_print: false");
    }

    /// <summary>Compiles the repository's own dataset.</summary>
    public static BuildCost CompileDataset(string output) => Compile(InMemoryProject.Own(), output, "\n", "\n# changed\n");

    /// <summary>Emits an assembly that holds nothing but the JSON, as a resource.</summary>
    public static void EmbedJson(byte[] json, string output)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "RowsJson",
            [CSharpSyntaxTree.ParseText("public static class RowsJson { }")],
            CompilerInputs.References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using FileStream stream = File.Create(output);
        ResourceDescription resource = new("rows.json", () => new MemoryStream(json), isPublic: true);
        Require(compilation.Emit(stream, manifestResources: [resource]).Diagnostics);
    }

    private static BuildCost Compile(InMemoryProject project, string output, string edit, string into)
    {
        (CSharpCompilation compilation, CSharpParseOptions parse, var files, AdditionalText[] texts, GeneratorDriver driver) = project;
        Stopwatch clock = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(
            compilation, out Compilation generated, out System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics);
        double generator = clock.Elapsed.TotalSeconds;

        clock.Restart();
        Require(diagnostics);
        using (FileStream stream = File.Create(output))
        {
            Require(generated.Emit(stream).Diagnostics);
        }

        double compiler = clock.Elapsed.TotalSeconds, append = Append(driver, output);
        long peak = PeakBytes();
        bool utf8 = generated.GetTypeByMetadataName("Rows.Books")?.GetMembers("Find").OfType<IMethodSymbol>()
            .Any(m => m.Parameters[0].Type.ToDisplayString() == "System.ReadOnlySpan<byte>") ?? false;
        double oneFile = OneFile(driver, compilation, texts, files, edit, into);
        return new BuildCost(generator, compiler, oneFile, Keystroke(driver, compilation, parse), append, peak, utf8);
    }

    /// <summary>What the build does with data that the generator left in comments.</summary>
    private static double Append(GeneratorDriver driver, string output)
    {
        string folder = Path.ChangeExtension(output, null) + ".generated", plan = Path.Combine(folder, "__AppendedData.g.cs");
        Directory.CreateDirectory(folder);
        File.Delete(plan);
        foreach (GeneratedSourceResult source in driver.GetRunResult().Results.Single().GeneratedSources)
        {
            using StreamWriter writer = new(Path.Combine(folder, source.HintName));
            source.SourceText.Write(writer);
        }

        if (!File.Exists(plan))
        {
            return 0;
        }

        Stopwatch clock = Stopwatch.StartNew();
        if (!new AppendDatasetData { Assembly = output, Plan = plan }.Execute())
        {
            throw new InvalidOperationException("The data could not be appended to " + output);
        }

        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The median over a few files, each changed alone.</summary>
    private static double OneFile(
        GeneratorDriver driver,
        CSharpCompilation compilation,
        AdditionalText[] texts,
        IReadOnlyList<(string Path, string Text)> files,
        string edit,
        string into)
    {
        List<double> seconds = [];
        int[] curated = [.. Enumerable.Range(0, files.Count)
            .Where(i => files[i].Path.EndsWith(".yaml", StringComparison.Ordinal) && files[i].Text.Contains(edit, StringComparison.Ordinal))];
        foreach (int file in curated.Reverse().Take(5))
        {
            (string path, string text) = files[file];
            int at = text.IndexOf(edit, StringComparison.Ordinal);
            CompilerInputs.TextFile changed = new(path, text[..at] + into + text[(at + edit.Length)..]);
            driver = driver.ReplaceAdditionalText(texts[file], changed);
            Stopwatch clock = Stopwatch.StartNew();
            driver = driver.RunGenerators(compilation);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        return seconds.Order().ElementAt(seconds.Count / 2);
    }

    /// <summary>The median over some keys, pressed in a method beside the declarations, after as many that warm the editor up.</summary>
    private static double Keystroke(GeneratorDriver driver, CSharpCompilation compilation, CSharpParseOptions parse)
    {
        SyntaxTree before = Written(0);
        compilation = compilation.AddSyntaxTrees(before);
        driver = driver.RunGenerators(compilation);
        List<double> seconds = [];
        for (int key = 1; key <= 2 * Keys; key++)
        {
            SyntaxTree after = Written(key);
            compilation = compilation.ReplaceSyntaxTree(before, after);
            before = after;
            Stopwatch clock = Stopwatch.StartNew();
            driver = driver.RunGenerators(compilation);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        return seconds.Skip(Keys).Order().ElementAt(Keys / 2);

        SyntaxTree Written(int key) => CSharpSyntaxTree.ParseText($"internal static class Elsewhere {{ public static int Two() => {key}; }}", parse);
    }

    internal static void Require(IEnumerable<Diagnostic> diagnostics)
    {
        string errors = string.Join('\n', diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error || d.Id == "CS8785").Take(5));
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(errors);
        }
    }

    private static long PeakBytes()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
