using System.Globalization;
using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Editing.Entries;
using Dataset.Cli.Formatting;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing.Sources;

/// <summary>
/// A new source: its article's text gives the hash, the name of the file, and guesses for the rest. What the text says of itself is quoted from it:
/// a source may cite itself.
/// </summary>
internal sealed class SourceForm(Workspace workspace, Conversation conversation, EntryForm form, NamedRows rows)
{
    /// <summary>Fills in the entry and gives the article, which is to be written where its path says.</summary>
    public Article Fill(Entry entry, string text, string path)
    {
        string sha256 = ContentHash.Of(text);
        if (workspace.Articles.FirstOrDefault(a => a.Sha256 == sha256) is { } same)
        {
            throw new ToolError("this text is already there: it is the article '" + same.FileName + "'" + (SourceOf(same) is { } source
                ? " of the source '" + source + "'."
                : ", which no source names yet: write its source by hand."));
        }

        ArticleGuess guess = new(text);
        TableSpec table = entry.Table;
        List<(ColumnSpec Column, string Words)> printed = [];
        foreach (ColumnSpec column in table.Columns.Items.Where((c, i) => c.IsField && !c.IsList && !c.HoldsParts && !table.Key.Contains(i)
            && c.Role is not (ColumnRole.ArticleFile or ColumnRole.ContentHash)))
        {
            Ask(entry, column, guess, path, printed);
        }

        ColumnSpec key = table.Columns[table.Key[0]];
        if (!entry.Has(key))
        {
            form.Guesses[key] = Key(entry, guess);
            form.AskField(entry, key, path, isOptional: false);
        }

        string file = ArticleName.Of([.. workspace.Articles.Select(a => a.FileName)], entry.Key, sha256);
        entry.Set(table.WithRole(ColumnRole.ArticleFile)!, file);
        if (table.WithRole(ColumnRole.ContentHash) is { } hash)
        {
            entry.Set(hash, sha256);
        }

        Article article = Article.Create(workspace.Project.Shorten(Path.Combine(workspace.Project.Articles, file)), text);
        rows.Add(table, entry.Key, entry.Value(ColumnRole.DisplayName) is { } title ? [title] : []);
        form.Cites(entry.Key, article);
        Cite(entry, article, printed, guess);
        ProposeReference(entry);
        if (table.WithRole(ColumnRole.PublishedOn) is { } published && entry.Value(published) is { } day && form.IsAfterCutOff(published, day))
        {
            conversation.Say(
                "  the dataset ends on " + ValueText.Of(form.CutOff!) + ": what the article tells of later days cannot be recorded as done",
                Ink.Warning);
        }

        SetAside(entry, article, path);
        string language = guess.Language() ?? "language not known";
        conversation.Say("  article: " + article.Path + ", " + language + ", sha256 " + sha256[..12] + "…", Ink.Dim);
        return article;
    }

    private string? SourceOf(Article article) => workspace.Sources.Entries.Items.FirstOrDefault(s => s.FileName == article.FileName)?.Source;

    private void Ask(Entry entry, ColumnSpec column, ArticleGuess guess, string path, List<(ColumnSpec Column, string Words)> printed)
    {
        (string Value, string Words)? found = column switch
        {
            { Role: ColumnRole.DisplayName } => (guess.Title, guess.Headline),
            { Role: ColumnRole.PublishedOn } => guess.Published is { } day ? (SpokenDate.Read(day) ?? SpokenDate.In(day).First().Date, day) : null,
            { Scalar: UriType } => guess.Address is { } address ? (address, address) : null,
            { Type: ColumnType.Reference or ColumnType.Union } => guess.Named(rows.Of(column)),
            { YamlName: "author", Scalar: TextType } => guess.Author is { } author ? (author, author) : null,
            { YamlName: "language", Scalar: TextType } => guess.Language() is { } language ? (language, "") : null,
            _ => null,
        };
        bool isLikely = found is not null || column.Required || column is { Scalar: UriType } or { Type: ColumnType.Reference };
        if (!entry.Has(column) && isLikely)
        {
            if (found is { } known)
            {
                form.Guesses[column] = known.Value;
            }
            else if (column.Type == ColumnType.Reference && guess.RightsHolder() is { } holder)
            {
                if (conversation.TakesGuesses)
                {
                    conversation.Say("  the text names " + holder + ", who is not known: no '" + column.YamlName + "' is taken", Ink.Dim);
                }

                form.Proposals[column] = holder;
            }

            form.AskField(entry, column, path, isOptional: !column.Required);
        }

        if (found is { Words.Length: > 0 } right && entry.Value(column) == right.Value)
        {
            printed.Add((column, right.Words));
        }
        else if (column.Type == ColumnType.Reference && guess.RightsHolder() is { } holder && entry.Value(column) is { } key
            && rows.Of(column).Any(r => r.Key == key && r.Names.Any(n => IsCalled(holder, n))))
        {
            printed.Add((column, holder));
        }
    }

    /// <summary>Whether a name is that of the text, which may have an article before it: "The Gazette" is the Gazette.</summary>
    private static bool IsCalled(string printed, string name) =>
        (" " + LooseMatch.Fold(printed)).EndsWith(" " + LooseMatch.Fold(name), StringComparison.Ordinal);

    /// <summary>Who published it, or the first words of its title; and the year.</summary>
    private string Key(Entry entry, ArticleGuess guess)
    {
        string name = entry.Table.Columns.Items.Where(c => c.Type == ColumnType.Reference).Select(entry.Value).FirstOrDefault(v => v is not null)
            ?? (guess.RightsHolder() is { } holder ? KeyGuess.Words(holder) : string.Join('-', KeyGuess.Words(guess.Headline).Split('-').Take(3)));
        string year = entry.Value(ColumnRole.PublishedOn)?.TrimStart('[') is { Length: >= 4 } date && date[..4].All(char.IsAsciiDigit)
            ? "-" + date[..4]
            : "";
        return KeyGuess.Free(name + year, entry.Table, rows);
    }

    /// <summary>Quotes the article for what it says of itself.</summary>
    private void Cite(Entry entry, Article article, List<(ColumnSpec Column, string Words)> printed, ArticleGuess guess)
    {
        if (entry.Table.WithRole(ColumnRole.EvidenceList) is not { } list || entry.Has(list))
        {
            return;
        }

        TableSpec evidence = workspace.Schema.Table(list.TypeName!);
        foreach ((ColumnSpec column, string words) in printed)
        {
            Passage passage = Passages.Find(article, words);
            if (QuoteContext.For(article.Text, passage) is { } around)
            {
                Entry part = new(evidence);
                part.Set(evidence.WithRole(ColumnRole.EvidenceSource)!, entry.Key);
                Quote(part, article, passage, around);
                part.Set(evidence.WithRole(ColumnRole.AimsAt)!, column.YamlName);
                entry.Add(list, part);
            }
        }

        if (!guess.HasHeadline && printed.Any(p => p.Column.Role == ColumnRole.DisplayName)
            && entry.Table.WithRole(ColumnRole.BasisList) is { } bases)
        {
            TableSpec basis = workspace.Schema.Table(bases.TypeName!);
            Entry part = new(basis);
            part.Set(basis.WithRole(ColumnRole.AimsAt)!, entry.Table.WithRole(ColumnRole.DisplayName)!.YamlName);
            part.Set(basis.WithRole(ColumnRole.BasisKind)!, "editorial");
            if (FieldStyle.Column(basis, "note") is { } note)
            {
                part.Set(note, "The text has no headline; these are its first words.");
            }

            entry.Add(bases, part);
        }
    }

    /// <summary>Whoever looked something up about an article read it where it stands: that is written as its publication, title and date.</summary>
    private void ProposeReference(Entry entry)
    {
        if (entry.Table.Columns.Items.FirstOrDefault(c => c.Scalar is UriType) is not { } address || entry.Value(address) is not { } url
            || entry.Table.WithRole(ColumnRole.BasisList) is not { } bases
            || workspace.Schema.Table(bases.TypeName!) is not { } basis || basis.WithRole(ColumnRole.BasisReference) is not { } reference)
        {
            return;
        }

        string? publisher = entry.Table.Columns.Items.Where(c => c.Type == ColumnType.Reference && entry.Has(c))
            .SelectMany(c => rows.Of(c).Where(r => r.Key == entry.Value(c))).SelectMany(r => r.Names).FirstOrDefault();
        string day = DateOnly.TryParseExact(
            entry.Value(ColumnRole.PublishedOn), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : "undated";
        string read = (publisher ?? new Uri(url).Host) + ", “" + entry.Value(ColumnRole.DisplayName) + "”, " + day + ", " + url;
        if (new FieldReader(workspace.Schema, rows).Read(basis, reference, read).Value is { } fits)
        {
            form.Guesses[reference] = fits;
        }
    }

    /// <summary>Proposes the lines of the page around the article.</summary>
    private void SetAside(Entry entry, Article article, string path)
    {
        if (entry.Table.Columns.Items.FirstOrDefault(IsForBoilerplate) is not { } list || entry.Has(list))
        {
            return;
        }

        TableSpec table = workspace.Schema.Table(list.TypeName!);
        int number = 0;
        foreach (Passage passage in BoilerplateGuess.Of(article.Text, KnownBoilerplate(list)))
        {
            string words = passage.In(article.Text);
            if (QuoteContext.For(article.Text, passage) is { } around
                && conversation.Agrees(path + "." + list.YamlName + "." + number++, list.YamlName + ": “" + words + "”?", guess: true))
            {
                Entry part = new(table);
                Quote(part, article, passage, around);
                entry.Add(list, part);
            }
        }
    }

    /// <summary>A list of passages of which nothing more must be said.</summary>
    private bool IsForBoilerplate(ColumnSpec column) => column.Role == ColumnRole.NotCited && column.HoldsParts
        && workspace.Schema.Table(column.TypeName!) is var table && table.Columns.Items.All(c => !c.Required || c.Role == ColumnRole.Verbatim);

    private IEnumerable<string> KnownBoilerplate(ColumnSpec list) => workspace.Files.SelectMany(f => f.Bound.Rows.Rows.Items)
        .SelectMany(r => Array.IndexOf(r.Table.Columns, list) is >= 0 and var column
            ? r.Parts(column).Select(p => p.Row.Text(p.Row.Table.Verbatim)?.Text)
            : [])
        .OfType<string>();

    private static void Quote(Entry part, Article article, Passage passage, QuoteContext around)
    {
        part.Set(part.Table.WithRole(ColumnRole.Verbatim)!, passage.In(article.Text));
        if (around.Prefix is { } prefix && part.Table.WithRole(ColumnRole.QuotePrefix) is { } before)
        {
            part.Set(before, prefix);
        }

        if (around.Suffix is { } suffix && part.Table.WithRole(ColumnRole.QuoteSuffix) is { } after)
        {
            part.Set(after, suffix);
        }
    }
}
