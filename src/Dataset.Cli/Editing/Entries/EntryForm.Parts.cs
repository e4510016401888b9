using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Quoting;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Editing.Entries;

/// <summary>What is nested in a row: the words that speak of it, whoever takes part, other names, where else values are from.</summary>
internal sealed partial class EntryForm
{
    private const string Exists = "exists";

    private readonly Dictionary<Entry, Entry> _owners = new(ReferenceEqualityComparer.Instance);
    private string? _lastSource;
    private string? _lastWords;

    /// <summary>The words that speak of the row, before anything else: they show what there is already.</summary>
    private void AskForWords(Entry entry, NewRequest request, string path)
    {
        if (entry.Table.WithRole(ColumnRole.EvidenceList) is not { } list)
        {
            if (request.Source is not null || request.Quote is not null)
            {
                throw new ToolError("a row of '" + entry.Table.YamlName + "' takes no evidence.");
            }

            return;
        }

        if (entry.Has(list) || HasBasis(entry))
        {
            return;
        }

        string? source = request.Source ?? AskSource(list, path);
        if (source is null)
        {
            if (!_conversation.CanAsk || request.Quote is not null)
            {
                throw new ToolError("a fact needs evidence: give --source and --quote.");
            }

            return;
        }

        ArticleOf(source);
        Entry evidence = Own(entry, list);
        evidence.Set(evidence.Table.WithRole(ColumnRole.EvidenceSource)!, source);
        SetPassage(evidence, request.Quote is { } quote ? Given(source, quote) : AskPassage(evidence, path + "." + list.YamlName)
            ?? throw new ToolError("a fact needs evidence: give --source and --quote."));
        entry.Add(list, evidence);
    }

    private static bool HasBasis(Entry entry) => entry.Table.WithRole(ColumnRole.BasisList) is { } bases && entry.Has(bases);

    private string Given(string source, string quote)
    {
        Article article = ArticleOf(source);
        Answer answer = Passages.Read(article, quote);
        return answer.Value ?? throw new ToolError(answer.IsAmbiguous
            ? "these words stand in several places of '" + article.FileName + "'; give more of them."
            : "no passage of '" + article.FileName + "' has these words; 'dataset quote " + source + " …' helps to find it.");
    }

    /// <summary>A source that is being made speaks of itself.</summary>
    public void Cites(string source, Article article)
    {
        NewArticles[source] = article;
        _lastSource = source;
    }

    private string? AskSource(ColumnSpec list, string path)
    {
        TableSpec evidence = _workspace.Schema.Table(list.TypeName!);
        ColumnSpec column = evidence.WithRole(ColumnRole.EvidenceSource)!;
        return _conversation.Ask(new Question(path + ".source", "source", t => _reader.Read(evidence, column, t))
        {
            Hint = "the article that speaks of it",
            Offers = _reader.Offers(column),
            Guess = _lastSource,
            IsOptional = true,
            Help = () =>
            [
                "The article that speaks of it. Without one you are asked where else it is from.",
                "'dataset new source FILE' adds an article.",
            ],
        });
    }

    /// <summary>Asks for words of an article: that of the passage's source, or that of the source in which the passage is listed.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="path">What it is for.</param>
    /// <param name="isSame">Whether it may be the words that were quoted last.</param>
    private string? AskPassage(Entry passage, string path, bool isSame = true)
    {
        string? source = passage.Value(ColumnRole.EvidenceSource) ?? (_owners.TryGetValue(passage, out Entry? owner) ? owner.Key : null);
        if (source is null)
        {
            return null;
        }

        Article article = ArticleOf(source);
        string? words = _conversation.Ask(new Question(path + ".quote", "quote", t => Passages.Read(article, t))
        {
            Hint = "the words, as you remember them",
            Guess = isSame && source == _lastSource ? _lastWords : null,
            Help = () => ["Words of the article that say so. Case, accents, marks and line breaks make no difference. "
                + "'dataset coverage " + source + "' shows the article sentence by sentence."],
        });
        return words;
    }

    private void SetPassage(Entry evidence, string words)
    {
        string source = evidence.Value(ColumnRole.EvidenceSource)!;
        Article article = ArticleOf(source);
        Passage passage = Passages.Find(article, words);
        foreach (string use in UsedWords.Of(UsedWords.In(_workspace), source, passage).Where(_ => (source, words) != (_lastSource, _lastWords)))
        {
            _conversation.Say("  these words are used already: " + use, Ink.Dim);
        }

        evidence.Set(evidence.Table.WithRole(ColumnRole.Verbatim)!, words);
        (_lastSource, _lastWords) = (source, words);
    }

    private Article ArticleOf(string source) => NewArticles.TryGetValue(source, out Article? article) ? article : _workspace.ArticleOf(source);

    private Entry Own(Entry owner, ColumnSpec list)
    {
        Entry part = new(_workspace.Schema.Table(list.TypeName!));
        _owners[part] = owner;
        return part;
    }

    /// <summary>What the words speak for; a field that has no value yet is asked for.</summary>
    private void AskForAims(Entry entry, NewRequest request, string path)
    {
        if (entry.Table.WithRole(ColumnRole.EvidenceList) is not { } list || entry.Parts(list) is not [{ } evidence]
            || evidence.Table.WithRole(ColumnRole.AimsAt) is not { } aims || evidence.Has(aims))
        {
            return;
        }

        string given = string.Join(", ", request.Aims.SelectMany(FieldReader.Items));
        if (given.Length > 0)
        {
            Answer answer = ReadAims(entry, given);
            evidence.Set(aims, FieldReader.Items(answer.Value ?? throw new ToolError("--for: " + answer.Problem + ".")));
        }
        else
        {
            AskAims(entry, evidence, aims, path + "." + list.YamlName);
            AskMore(evidence, path + "." + list.YamlName);
        }

        foreach (ColumnSpec aimed in AimedAt(entry, evidence).Where(c => !entry.Has(c)).ToList())
        {
            Ask(entry, aimed, path);
        }
    }

    private void AskAims(Entry entry, Entry part, ColumnSpec aims, string path)
    {
        string? given = _conversation.Ask(new Question(path + "." + aims.YamlName, aims.YamlName, t => ReadAims(entry, t))
        {
            Hint = "the fields that this speaks for, with commas: " + string.Join(", ", Aimable(entry)),
            IsOptional = true,
            Help = () => ["The fields whose values the words give. Empty: they say that it exists."],
        });
        if (given is not null)
        {
            part.Set(aims, FieldReader.Items(given));
        }
    }

    private static IEnumerable<string> Aimable(Entry entry) => entry.Table.Columns.Items
        .Where((c, i) => c.Written && !c.BuildOnly && !entry.Table.Key.Contains(i)
            && c.Role is not (ColumnRole.EvidenceList or ColumnRole.BasisList or ColumnRole.ResolutionList or ColumnRole.NotCited))
        .Select(c => c.YamlName);

    private static Answer ReadAims(Entry owner, string text)
    {
        List<Named> fields = [.. Aimable(owner).Append(Exists).Select(f => new Named(f, []))];
        List<string> aims = [];
        foreach (string item in FieldReader.Items(text))
        {
            Answer answer = LooseMatch.Find(item, fields) with { Unknown = null };
            if (answer.Value is null)
            {
                return !answer.IsAmbiguous
                    ? Answer.No("there is no field '" + item + "'; there are: " + string.Join(", ", fields.Select(f => f.Key)))
                    : answer;
            }

            aims.Add(answer.Value);
        }

        return aims.Count > 0 ? Answer.Of(string.Join(", ", aims)) : Answer.No("give one or several, with commas between them");
    }

    private static IEnumerable<ColumnSpec> AimedAt(Entry entry, Entry part) =>
        part.Value(ColumnRole.AimsAt) is { } aims
            ? FieldReader.Items(aims).SelectMany(a => entry.Table.Columns.Items.Where(c => c.YamlName == a))
            : [];

    /// <summary>Asks for a nested row, and for the words that speak of it where it is a fact of its own.</summary>
    private void AskPart(Entry entry, ColumnSpec column, string path)
    {
        Entry part = Own(entry, column);
        string place = path + "." + column.YamlName + "." + entry.Parts(column).Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (part.Table.Role != TableRole.Evidence)
        {
            _conversation.Say("  " + Wording.WithArticle(_schema.Find(part.Table.FullName)!.Noun) + " of it:", Ink.Dim);
        }
        else
        {
            if (AskSource(column, place) is not { } source)
            {
                return;
            }

            part.Set(part.Table.WithRole(ColumnRole.EvidenceSource)!, source);
            SetPassage(part, AskPassage(part, place)!);
        }

        FillPart(entry, part, place);
        entry.Add(column, part);
    }

    private void FillPart(Entry owner, Entry part, string place)
    {
        foreach (ColumnSpec needed in Required(part).Where(c => !part.Has(c)).ToList())
        {
            AskNeeded(part, needed, place);
        }

        if (part.Table.Key.Count == 0 && part.Table.WithRole(ColumnRole.Verbatim) is { } verbatim && !part.Has(verbatim))
        {
            Ask(part, verbatim, place);
        }

        AskConditional(part, place);
        if (part.Table.WithRole(ColumnRole.AimsAt) is { } aims && !part.Has(aims))
        {
            AskAims(owner, part, aims, place);
        }

        if (part.Table.WithRole(ColumnRole.EvidenceList) is not null)
        {
            AskForWords(part, new NewRequest("", [], null, null, [], null), place);
            AskForAims(part, new NewRequest("", [], null, null, [Exists], null), place);
        }

        AskMore(part, place);
        AskForBacking(part, place);
    }

    /// <summary>What a rule asks for where another field has a certain value.</summary>
    private void AskConditional(Entry entry, string path)
    {
        // A basis that was looked up names what was read, whether or not a rule says so.
        if (entry.Table.WithRole(ColumnRole.BasisReference) is { } reference && !entry.Has(reference) && _conversation.CanAsk
            && entry.Value(ColumnRole.BasisKind) is { } kind
            && MemberOf(entry.Table.WithRole(ColumnRole.BasisKind)!, kind) == nameof(Support.External))
        {
            AskNeeded(entry, reference, path);
        }

        foreach (RequiredWhen rule in _rules.All.OfType<RequiredWhen>().Where(r => r.Table.Spec == entry.Table))
        {
            ColumnSpec column = entry.Table.Columns[rule.Column];
            string? cause = entry.Value(entry.Table.Columns[rule.Other]);
            bool isGiven = entry.Has(column) || (rule.Or >= 0 && entry.Has(entry.Table.Columns[rule.Or]));
            if (!isGiven && cause is not null && (rule.Values.Count == 0 || rule.Values.Contains(cause)) && _conversation.CanAsk)
            {
                if (LikelyOf(entry, column) is { } likely)
                {
                    Guesses[column] = likely;
                }

                AskNeeded(entry, column, path);
                Guesses.Remove(column);
            }
        }
    }

    /// <summary>What the row around a nested one says in a field of the same name: whoever makes a statement speaks its words.</summary>
    private string? LikelyOf(Entry entry, ColumnSpec column) => _owners.TryGetValue(entry, out Entry? owner)
        ? owner.Table.Columns.Items.Where(c => c.YamlName == column.YamlName && c.TypeName == column.TypeName).Select(owner.Value).FirstOrDefault()
        : null;

    private string? MemberOf(ColumnSpec column, string yamlName) =>
        _workspace.Schema.Enum(column.TypeName!).Members.Items.FirstOrDefault(m => m.YamlName == yamlName)?.Name;
}
