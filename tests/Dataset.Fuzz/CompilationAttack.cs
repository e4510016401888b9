using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Dataset.Fuzz;

/// <summary>
/// Random data for every schema, generated, compiled, loaded, and every property of every row read: no crash, no C# error that is not the consequence
/// of an error in YAML, nothing but ASCII in what is generated.
/// </summary>
internal sealed class CompilationAttack(Schemas schemas, Findings findings) : Attack
{
    private const int Deepest = 4;

    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private long _loaded, _properties;

    public override string Name => "compilation";

    public override long Goal => 1_500;

    public override string Unit => "datasets";

    public override string Summary => "each compiled, " + _loaded + " loaded, and " + _properties + " properties read; refused: "
        + string.Join(", ", _refused.OrderByDescending(r => r.Value).Take(8).Select(r => r.Key + " " + r.Value));

    public override bool Run(Random random)
    {
        // Nobody proves random quotes: nearly all data for schemas with evidence is refused, so most of the inputs have nothing to prove.
        string free = random.Next(2) == 0 ? "Cargo" : "Garden";
        FuzzSchema schema = random.Next(8) > 0 ? schemas.All.First(s => s.RootNamespace == free) : schemas.All[random.Next(schemas.All.Count)];
        int errs = random.Next(6) == 0 ? random.Next(30) : 0;
        List<(string Path, string Text)> files = [.. new RandomData(random, schema.Schema, errs).Files()];
        string input = string.Join('\n', files.Select(f => "# " + f.Path + "\n" + f.Text));
        try
        {
            (Compilation output, GeneratorRunResult result) = new FuzzHost(schema, files).Run();
            if (Problem(output, result) is { } problem)
            {
                findings.Add(Name, schema.RootNamespace + ": " + problem, input);
            }
        }
        catch (Exception error)
        {
            findings.Add(Name, schema.RootNamespace + ": " + error, input);
        }

        return true;
    }

    private string? Problem(Compilation output, GeneratorRunResult result)
    {
        if (result.Exception is { } crash)
        {
            return crash.ToString();
        }

        if (result.Diagnostics.FirstOrDefault(d => d.Id.StartsWith("DS9", StringComparison.Ordinal)) is { } defect)
        {
            return defect.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (GeneratedSourceResult source in result.GeneratedSources.Where(s => !s.HintName.StartsWith("Microsoft.", StringComparison.Ordinal)))
        {
            string text = source.SourceText.ToString();
            if (text.FirstOrDefault(c => c is not ('\n' or (>= ' ' and < '\u007F'))) is not '\0' and char odd)
            {
                return source.HintName + " holds U+" + ((int)odd).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        using MemoryStream image = new();
        List<Diagnostic> wrong = [.. output.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (wrong.Count > 0)
        {
            return string.Join('\n', wrong.Take(3));
        }

        // What a failed build leaves behind is read by nobody.
        if (result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            _refused[error.Id] = _refused.GetValueOrDefault(error.Id) + 1;
            return null;
        }

        image.Position = 0;
        AssemblyLoadContext context = new("fuzzed", isCollectible: true);
        try
        {
            Read(context.LoadFromStream(image));
            _loaded++;
        }
        finally
        {
            context.Unload();
        }

        return null;
    }

    /// <summary>Every public static property of every static class leads to rows; from there every property is read.</summary>
    private void Read(Assembly assembly)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (Type container in assembly.GetExportedTypes().Where(t => t.IsAbstract && t.IsSealed))
        {
            foreach (PropertyInfo property in container.GetProperties(BindingFlags.Public | BindingFlags.Static))
            {
                Follow(property.GetValue(null), seen, 0);
            }
        }
    }

    private void Follow(object? value, HashSet<object> seen, int depth)
    {
        _properties++;
        if (value is null or string
            || depth > Deepest
            || value.GetType() is { IsPrimitive: true } or { IsEnum: true }
            || value.GetType().Namespace == "System")
        {
            return;
        }

        if (!value.GetType().IsValueType && !seen.Add(value))
        {
            return;
        }

        _ = value.ToString();
        _ = value.GetHashCode();
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Follow(item, seen, depth);
            }

            return;
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0))
        {
            Follow(property.GetValue(value), seen, depth + 1);
        }
    }
}
