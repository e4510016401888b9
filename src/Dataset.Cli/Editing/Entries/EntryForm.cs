using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing.Entries;

/// <summary>
/// Asks for what an entry still needs, from the schema alone: the words that speak of it, what is required, where each value is from, and whatever
/// else somebody wants to say. What a reference needs and nobody has made is made on the spot.
/// </summary>
internal sealed partial class EntryForm
{
    private readonly Workspace _workspace;
    private readonly Conversation _conversation;
    private readonly NamedRows _rows;
    private readonly FieldReader _reader;
    private readonly FieldHelp _help;
    private readonly SchemaIndex _schema;
    private readonly RuleSet _rules;
    private readonly Dictionary<ColumnSpec, string> _last = [];
    private readonly Lazy<BoundValue?> _cutOff;

    public EntryForm(Workspace workspace, Conversation conversation, NamedRows rows, FieldReader reader)
    {
        (_workspace, _conversation, _rows, _reader) = (workspace, conversation, rows, reader);
        _help = new FieldHelp(workspace, reader);
        _schema = SchemaIndex.Of(workspace.Schema);
        _rules = RuleSet.Of(_schema);
        _cutOff = new(() => CutOffOf(workspace.Files.SelectMany(f => f.Bound.Rows.Rows.Items)));
    }

    /// <summary>The rows that were made for references, in the order in which they were.</summary>
    public List<Entry> Made { get; } = [];

    /// <summary>Articles that are not yet among those of the dataset, by the keys of their sources.</summary>
    public Dictionary<string, Article> NewArticles { get; } = new(StringComparer.Ordinal);

    /// <summary>What an empty answer takes, for a field that somebody has looked into.</summary>
    public Dictionary<ColumnSpec, string> Guesses { get; } = [];

    /// <summary>What an empty answer says for a field, as if it had been typed.</summary>
    public Dictionary<ColumnSpec, string> Proposals { get; } = [];

    /// <summary>Asks until the entry has what it needs.</summary>
    public void Complete(Entry entry, NewRequest request, string path)
    {
        AskForWords(entry, request, path);
        IEnumerable<ColumnSpec> key = entry.Table.Key.Items.Select(k => entry.Table.Columns[k]);
        foreach (ColumnSpec column in Required(entry).Concat(key).Where(c => !entry.Has(c)).ToList())
        {
            AskNeeded(entry, column, path);
        }

        AskForAims(entry, request, path);
        AskMore(entry, path);
        AskForBacking(entry, path);
    }

    /// <summary>Asks for one field.</summary>
    public void AskField(Entry entry, ColumnSpec column, string path, bool isOptional) => Ask(entry, column, path, isOptional);

    /// <summary>Asks for one field again; false where nothing is to be changed.</summary>
    public bool Change(Entry entry, string path)
    {
        // What names a new article is made of its text.
        bool isArticle = NewArticles.ContainsKey(entry.Key);
        List<ColumnSpec> all = [.. entry.Table.Columns.Items.Where((c, i) => c.Written && !(isArticle
            && (c.Role is ColumnRole.ArticleFile or ColumnRole.ContentHash || entry.Table.Key.Contains(i))))];
        if (AskColumn(entry, all, path + ".change", "change which field", emptyEnds: true) is not { } column)
        {
            return false;
        }

        bool adds = column is { HoldsParts: true, IsList: true } && entry.Has(column)
            && _conversation.Agrees(path + ".change." + column.YamlName, "keep what '" + column.YamlName + "' has, and add to it", guess: true);
        if (!adds)
        {
            entry.Remove(column);
        }

        Ask(entry, column, path);
        AskForBacking(entry, path);
        return true;
    }

    private static IEnumerable<ColumnSpec> Required(Entry entry) =>
        entry.Table.Columns.Items.Where((c, i) => c.Written && c.Required && !entry.Table.Key.Contains(i));

    /// <summary>What is needed is an error where it is not given.</summary>
    private void AskNeeded(Entry entry, ColumnSpec column, string path)
    {
        Ask(entry, column, path, isOptional: false);
        if (!entry.Has(column))
        {
            throw new ToolError("a row of '" + (entry.Table.YamlName.Length > 0 ? entry.Table.YamlName : path) + "' needs '" + column.YamlName
                + "': give " + column.YamlName + "=… .");
        }
    }

    private void Ask(Entry entry, ColumnSpec column, string path, bool isOptional = true)
    {
        if (column.HoldsParts)
        {
            AskPart(entry, column, path);
            return;
        }

        int position = entry.Table.Columns.Items.IndexOf(column);
        bool isKey = entry.Table.Key.Contains(position);
        string? given = column.Role == ColumnRole.Verbatim ? AskPassage(entry, path) : _conversation.Ask(new Question(
            path + "." + column.YamlName, column.YamlName, isKey ? t => ReadKey(entry.Table, column, t) : t => Read(entry, column, t))
        {
            Hint = column.IsList ? "several with commas" : FieldReader.Form(column),
            Offers = _reader.Offers(column),
            FoundBy = column.Scalar is EnumType ? "a word of what it means" : "a part of its name",
            Proposal = Proposals.GetValueOrDefault(column),
            Guess = Guesses.GetValueOrDefault(column)
                ?? (isKey && entry.Table.Key.Count == 1 ? KeyGuess.Of(entry, _rows) : _last.GetValueOrDefault(column)),
            IsOptional = isOptional,
            Help = () => _help.Of(entry.Table, column),
            Create = column.Type is ColumnType.Reference or ColumnType.Union && !column.IsByPath ? t => Make(column, t, path) : null,
        });
        if (given is not null)
        {
            entry.Set(column, column.IsList ? FieldReader.Items(given) : [given]);
            if (column.Role == ColumnRole.BasisReference)
            {
                // Whoever looked one thing up read the next one there, too.
                _last[column] = given;
            }
        }
    }

    private Answer Read(Entry entry, ColumnSpec column, string text)
    {
        // What a passage says instead is a value of the field that it speaks for.
        if (column.Type == ColumnType.Any && _owners.TryGetValue(entry, out Entry? owner) && entry.Value(ColumnRole.AimsAt) is { } aim
            && owner.Table.Columns.Items.FirstOrDefault(c => c.YamlName == aim) is { } aimed)
        {
            return _reader.Read(owner.Table, aimed, text);
        }

        Answer answer = column.Role == ColumnRole.AimsAt && _owners.TryGetValue(entry, out owner)
            ? ReadAims(owner, text)
            : _reader.Read(entry.Table, column, text);
        return answer.Value is { } value && AfterCutOff(entry, column, value) is { } late ? Answer.No(late)
            : answer is { Value: null, IsAmbiguous: false } && column.Scalar is EnumType ? _help.ByMeaning(column, text) ?? answer
            : answer is { Value: null, IsAmbiguous: false } && column.Scalar is FuzzyDateType or DateType ? WithoutYear(text) ?? answer
            : answer;
    }

    private Answer ReadKey(TableSpec table, ColumnSpec column, string text)
    {
        Answer answer = _reader.Read(table, column, text);
        return answer.Value is not { } key ? answer
            : KeyRules.WhyNot(key, table) is { } whyNot
                ? Answer.No("'" + key + "' is no key: " + whyNot) with { Choices = KeyGuess.Words(key) is { Length: > 0 } words ? [words] : [] }
            : table.Key.Count == 1 && _rows.Holder(table, key) is { } other
                ? Answer.No("'" + key + "' is taken by a row of '" + other.YamlName + "'") with { Choices = [KeyGuess.Free(key, table, _rows)] }
            : answer;
    }

    /// <summary>Makes the row that a reference means; null where it is not wanted.</summary>
    private string? Make(ColumnSpec column, string name, string path)
    {
        List<TableSpec> tables = [.. _workspace.Schema.Targets(column).Where(t => t.Key.Count == 1)];
        List<Named> nouns = [.. tables.Select(t => new Named(_schema.Find(t.FullName)!.Noun, [t.YamlName, t.Name]))];
        string place = path + "." + column.YamlName + "." + KeyGuess.Words(name);
        string? noun = tables.Count == 0 ? null
            : tables.Count == 1
                ? (_conversation.Agrees(place, "There is no '" + name + "'. Make this " + nouns[0].Key + " now?", guess: true) ? nouns[0].Key : null)
            : _conversation.Ask(new Question(place, "There is no '" + name + "'. Make it now, as", t => LooseMatch.Find(t, nouns))
            {
                Offers = [.. nouns.Select(n => n.Key)],
                IsOptional = true,
                Help = () => tables.Select((t, i) => nouns[i].Key + ": a row of '" + t.YamlName + "'"),
            });
        if (noun is null)
        {
            return null;
        }

        Entry made = new(tables[nouns.FindIndex(n => n.Key == noun)]);
        ColumnSpec key = made.Table.Columns[made.Table.Key[0]];
        bool isKey = KeyRules.WhyNot(name, made.Table) is null && name == KeyGuess.Words(name);
        if ((isKey ? key : made.Table.WithRole(ColumnRole.DisplayName)) is { } known)
        {
            made.Set(known, name);
        }

        Complete(made, new NewRequest(noun, [], null, null, [], null), place);
        Made.Add(made);
        _rows.Add(made.Table, made.Key, NamesOf(made));
        _conversation.Say("  " + made.Key + " is made with it", Ink.Dim);
        return made.Key;
    }

    private IEnumerable<string> NamesOf(Entry entry)
    {
        IEnumerable<string> others = RowNames.OthersIn(_schema.Find(entry.Table.FullName)!).SelectMany(s => s.Within.Items.Aggregate(
            (Rows: (IEnumerable<Entry>)[entry], s.Column),
            (at, within) => (at.Rows.SelectMany(r => r.Parts(r.Table.Columns[at.Column])), within),
            at => at.Rows.Select(r => r.Value(r.Table.Columns[at.Column])))).OfType<string>();
        return entry.Value(ColumnRole.DisplayName) is { } display ? others.Prepend(display) : others;
    }

    /// <summary>Asks for whatever else somebody wants to say, field by field, until they have said it.</summary>
    private void AskMore(Entry entry, string path)
    {
        while (_conversation is { CanAsk: true, TakesGuesses: false })
        {
            List<ColumnSpec> left = [.. entry.Table.Columns.Items.Where((c, i) => c.IsField && !c.Required && !entry.Table.Key.Contains(i)
                && c.Role is not (ColumnRole.QuotePrefix or ColumnRole.QuoteSuffix or ColumnRole.AimsAt)
                && ((c.HoldsParts && c.IsList) || !entry.Has(c)))];
            string noun = _schema.Find(entry.Table.FullName)!.Noun;
            if (left.Count == 0 || AskColumn(entry, left, path + ".more", "more on this " + noun) is not { } column)
            {
                // What was said may ask for more: words that are quoted have somebody who says them.
                AskConditional(entry, path);
                return;
            }

            Ask(entry, column, path);
        }
    }

    private ColumnSpec? AskColumn(Entry entry, List<ColumnSpec> columns, string path, string name, bool emptyEnds = false)
    {
        string? answer = _conversation.Ask(
            new Question(path, name, t => LooseMatch.Find(t, [.. columns.Select(c => new Named(c.YamlName, []))]) with { Unknown = null })
            {
                Hint = string.Join(", ", columns.Select(c => c.YamlName)),
                IsOptional = true,
                EmptyEnds = emptyEnds,
                Help = () => _help.Of(entry.Table, columns),
            });
        return columns.FirstOrDefault(c => c.YamlName == answer);
    }
}
