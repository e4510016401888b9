using Microsoft.CodeAnalysis;

namespace Dataset.Fuzz;

/// <summary>
/// A driver lives on while files are added, edited and deleted, several in one step, and must give what a fresh one gives: the same sources and the
/// same diagnostics, to the character.
/// </summary>
internal sealed class DriverAttack(Schemas schemas, Findings findings) : Attack
{
    private const int StepsAHost = 25;

    private FuzzHost? _host;
    private FuzzSchema _schema = schemas.Real;
    private int _steps;
    private string _history = "";

    public override string Name => "driver";

    public override long Goal => 1_500;

    public override string Unit => "steps";

    public override string Summary => "each compared with a fresh run, on Roslyn " + typeof(Compilation).Assembly.GetName().Version;

    public override bool Run(Random random)
    {
        if (_host is null || ++_steps % StepsAHost == 0)
        {
            _schema = schemas.All[random.Next(schemas.All.Count)];
            _host = new FuzzHost(_schema, new RandomData(random, _schema.Schema, 3).Files());
            _history = "";
            _host.Run();
        }

        List<(string Path, string? Text)> edits = [];
        List<string> paths = [.. _host.Files.Keys.Order(StringComparer.Ordinal)];
        List<(string Path, string Text)> fresh = [.. new RandomData(random, _schema.Schema, random.Next(4)).Files()];
        for (int i = random.Next(3); i >= 0; i--)
        {
            (string path, string text) = fresh[random.Next(fresh.Count)];
            edits.Add(random.Next(5) switch
            {
                0 => ("curated/more-" + random.Next(4) + ".yaml", text),
                1 when paths.Count > 1 => (paths[random.Next(paths.Count)], null),
                2 when paths.Count > 0 => Mutated(random, paths[random.Next(paths.Count)]),
                3 when paths.Count > 0 => Commented(paths[random.Next(paths.Count)]),
                _ => (path, text),
            });
        }

        _history += string.Join(", ", edits.Select(e => (e.Text is null ? "-" : "+") + e.Path)) + "\n";
        try
        {
            _host.Edit(edits);
            string live = Print(_host.Run().Result);
            string cold = Print(
                new FuzzHost(_schema, _host.Files.Values.Select(f => (f.Path, f.Text)).OrderBy(f => f.Path, StringComparer.Ordinal)).Run().Result);
            if (live != cold)
            {
                findings.Add(
                    Name, _schema.RootNamespace + ": a live driver gives something else than a fresh one", _history + Difference(live, cold));
                _host = null;
            }
        }
        catch (Exception error)
        {
            findings.Add(Name, _schema.RootNamespace + ": " + error, _history);
            _host = null;
        }

        return true;
    }

    private (string Path, string? Text) Mutated(Random random, string path)
    {
        string text = _host!.Files[path].Text;
        return (path, Mutation.Of(random, text, [text]));
    }

    private (string Path, string? Text) Commented(string path) => (path, "# a comment moves every place\n" + _host!.Files[path].Text);

    private static string Print(GeneratorRunResult result) => string.Join(
        '\n',
        result.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => "==== " + s.HintName + "\n" + s.SourceText)
            .Concat(result.Diagnostics.Select(d => d.ToString()))
            .Append(result.Exception?.ToString() ?? ""));

    private static string Difference(string live, string cold)
    {
        string[] a = live.Split('\n'), b = cold.Split('\n');
        int i = 0;
        while (i < Math.Min(a.Length, b.Length) && a[i] == b[i])
        {
            i++;
        }

        return "live: " + string.Join('\n', a.Skip(i).Take(3)) + "\ncold: " + string.Join('\n', b.Skip(i).Take(3));
    }
}
