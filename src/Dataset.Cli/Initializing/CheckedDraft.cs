using Dataset.Cli.Workspaces;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>
/// Drafts declarations that read the shown files without an error: what the stages of the build have against a draft makes a simpler one. What a
/// property cannot hold is left to <c>[Rest]</c>; where members cannot be named after their keys, there are none.
/// </summary>
internal sealed class CheckedDraft(IReadOnlyList<TableGuess> guesses, InitTarget target, CancellationToken cancellation)
{
    /// <summary>Two members of one name, a name that is taken, too many.</summary>
    private static readonly string[] s_ofMembers = ["DS3007", "DS3008", "DS3017", "DS8002"];

    private const int MostTries = 12;

    private readonly HashSet<(string Origin, string Field)> _left = [];
    private readonly HashSet<string> _unnamed = new(StringComparer.Ordinal);
    private bool _isPlain;

    public List<TableDraft> Tables { get; private set; } = [];

    /// <summary>The files to write, by their names.</summary>
    public List<(string Name, string Text)> Files { get; private set; } = [];

    public string RootNamespace { get; private set; } = "";

    public void Run()
    {
        List<TextFile> curated = guesses.SelectMany(g => g.Files).DistinctBy(f => f.Path)
            .Select(f => new TextFile(target.Shorten(f.Path), f.Text)).ToList();
        for (int tries = 0; ; tries++)
        {
            Draft();
            List<RenderedFinding> errors = Errors(curated);
            if (errors.Count == 0)
            {
                return;
            }

            if (tries < MostTries && errors.Select(Simplify).ToList().Contains(true))
            {
                continue;
            }

            if (!_isPlain)
            {
                (_isPlain, tries) = (true, 0);
            }
            else
            {
                throw new ToolError("no declarations were found that read the files without an error: "
                    + errors[0].Location.Path + ":" + (errors[0].Location.Line + 1) + ": " + errors[0].Message + ".");
            }
        }
    }

    private void Draft()
    {
        Tables = new SchemaDrafter(target.PatternsOf, _left, _unnamed, _isPlain, target.TakenNames()).Draft(guesses);
        RootNamespace = target.NamespaceFor(
            Tables.SelectMany(t => t.Records.Select(r => r.Name).Concat(t.Enums.Select(e => e.Name))
                .Concat(t.Unions.Select(u => u.Name)).Append(t.Container)));
        Files = Tables.ConvertAll(t => (t.Records[0].Name + ".cs", DraftText.Of(t, RootNamespace, target.HeadOfFiles)));
    }

    private List<RenderedFinding> Errors(List<TextFile> curated)
    {
        DeclaredSchema declared = DeclaredSchema.Read(
            Files.ConvertAll(f => new TextFile(f.Name, f.Text)), InitTarget.SettingsFor(RootNamespace), new SchemaCache(null), cancellation);
        CompilerOutput output = new DatasetCompiler(Environment.ProcessorCount)
            .Run(declared.Result, declared.PlacesOf, new CompilerInput(curated, [], []), cancellation);
        return output.Report.Findings.Where(f => f.Severity == Severity.Error || s_ofMembers.Contains(f.Id)).ToList();
    }

    /// <returns>Whether the next draft will be another one.</returns>
    private bool Simplify(RenderedFinding error)
    {
        if (s_ofMembers.Contains(error.Id))
        {
            return Tables.Select(t => _unnamed.Add(t.Container)).ToList().Contains(true);
        }

        if (Files.Find(f => f.Name == error.Location.Path) is { Text: not null } declaration)
        {
            // A declaration is wrong: the property at this line, or the record that is above it.
            string line = declaration.Text.Split('\n')[error.Location.Line];
            return Tables.SelectMany(t => t.Records).Any(r => r.Properties.Any(
                p => p.Field is not null && line.Contains(" " + p.Name + " { get; }", StringComparison.Ordinal) && _left.Add((r.Origin, p.Field))));
        }

        List<string> names = guesses.SelectMany(g => g.Files).First(f => target.Shorten(f.Path) == error.Location.Path).Roots
            .SelectMany(r => NamesAround(r, error.Location.Start)).ToList();
        for (int i = names.Count - 1; i >= 0; i--)
        {
            bool isNew = false;
            foreach (RecordDraft record in Tables.SelectMany(t => t.Records))
            {
                isNew |= (record.Origin.Length == 0 || names.Take(i).Contains(record.Origin))
                    && record.Properties.Exists(p => p.Field == names[i]) && _left.Add((record.Origin, names[i]));
            }

            if (isNew)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names of the fields in which something stands, the outermost first.</summary>
    private static List<string> NamesAround(YamlNode node, int at)
    {
        switch (node)
        {
            case YamlSequence list when list.Items.Items.LastOrDefault(i => i.Start <= at) is { } item:
                return NamesAround(item, at);
            case YamlMapping mapping when mapping.Entries.Items.LastOrDefault(e => e.Key.Start <= at) is { } entry:
                return [entry.Key.Value, .. NamesAround(entry.Value, at)];
            default:
                return [];
        }
    }
}
