using Dataset.Cli.Coverage;
using Dataset.Cli.Evidence;
using Dataset.Cli.History;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Text;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Looking;

/// <summary>Makes cards: brings together what the catalogue has about a row, its evidence, and the sentences of the articles.</summary>
internal sealed class CardReader
{
    private readonly Workspace _workspace;
    private readonly KnownRows _known;
    private readonly Table? _evidence;
    private readonly ILookup<NodeAddress, EvidenceRecord> _words;
    private readonly Dictionary<NodeAddress, RowRef> _stored = [];
    private readonly Dictionary<(RowRef Owner, int Column), Support> _supports;
    private readonly ILookup<string, (KnownRow From, Reference To)> _references;
    private readonly Dictionary<string, ArticleSentences> _sentences = new(StringComparer.Ordinal);

    public CardReader(Workspace workspace, KnownRows known)
    {
        (_workspace, _known) = (workspace, known);
        _evidence = SchemaIndex.Of(workspace.Schema).Tables.FirstOrDefault(t => t.Spec.Role == TableRole.Evidence);
        foreach (CatalogueTable table in workspace.Catalogue.Tables)
        {
            for (int row = 0; row < table.Rows.Count; row++)
            {
                _stored[table.Rows[row].Origin] = new RowRef(table.Table.Index, row);
            }
        }

        _words = EvidenceRecords.Of(workspace).ToLookup(e => workspace.Catalogue.Tables[e.Of.Table].Rows[e.Of.Row].Origin);
        _references = known.All.SelectMany(r => References.Of(r.Bound).Select(to => (From: r, To: to)))
            .ToLookup(r => r.To.To.Key, StringComparer.Ordinal);
        _supports = workspace.Catalogue.Supports.Items.ToDictionary(s => (s.Owner, s.Column), s => s.Support);
    }

    public Card Read(KnownRow row) => new(row.Label, Row(row.File.Path, row.Bound, ""), NamedBy(row));

    private CardRow Row(string path, BoundRow row, string place)
    {
        Table table = row.Table;
        NodeAddress address = new(path, row.Node);
        RowRef? stored = _stored.GetValueOrDefault(address);
        ILookup<string, EvidenceRecord> words = _words[address].ToLookup(w => w.Field, StringComparer.Ordinal);
        ILookup<int, BoundRow> bases = Aimed(row, table.Bases), verdicts = Aimed(row, table.Resolutions);
        Dictionary<string, FieldImage> images = RowImage.Of(row, 0)!.Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        List<CardField> fields = [];
        if (table.IsFact)
        {
            Add(-1, "exists", [], []);
        }

        for (int column = 0; column < table.Columns.Length; column++)
        {
            ColumnSpec spec = table.Columns[column];
            if (!spec.HasProperty
                || (table.IsEntity && (column == table.DisplayName || table.IsKey(column)))
                || column == table.Evidence || column == table.Bases || column == table.Resolutions)
            {
                continue;
            }

            bool holdsFacts = spec.HoldsParts && table.Targets[column].Any(t => t.IsFact);
            List<CardRow> rows = holdsFacts ? row.Parts(column).Select((p, i) => Row(path, p.Row, spec.YamlName + (spec.IsList ? "/" + i : ""))).ToList() : [];
            IReadOnlyList<string> texts = holdsFacts ? [] : images.GetValueOrDefault(spec.YamlName)?.Items ?? [];
            List<CardItem> items = texts.Select(t => new CardItem(t, spec.Type is ColumnType.Reference or ColumnType.Union && !spec.IsNested
                ? _known.NameOf(t, table.Targets[column])
                : "")).ToList();
            if (items.Count == 0 && spec.Default is { } given && row.Value(column) is { IsDefault: true })
            {
                items.Add(new CardItem(given, ""));
            }

            Add(column, spec.YamlName, items, rows);
        }

        return new CardRow(place, KnownRow.FaultOf(row, _evidence), fields);

        void Add(int column, string name, IReadOnlyList<CardItem> items, List<CardRow> rows)
        {
            List<CardWords> said = words[name].Select(Words).ToList();
            List<string> basis = bases[column].Select(TextOf).ToList(), judged = verdicts[column].Select(TextOf).ToList();
            if (items.Count + rows.Count + said.Count + basis.Count + judged.Count > 0)
            {
                string support = stored is not null && _supports.TryGetValue((stored, column), out Support found) ? found.ToString().ToLowerInvariant() : "";
                fields.Add(new CardField(name, items, support, said, basis, judged, rows));
            }
        }
    }

    /// <summary>The rows of a list of provenance, by the columns that they name; -1 where they name none.</summary>
    private static ILookup<int, BoundRow> Aimed(BoundRow row, int column) => row.Parts(column)
        .SelectMany(p => Testimony.AimsOf(row.Table, row.Table.Targets[column][0], p.Row).Select(a => a.Column).DefaultIfEmpty(-1)
            .Select(c => (Column: c, p.Row)))
        .ToLookup(a => a.Column, a => a.Row);

    /// <summary>What a basis or a verdict says, beside the fields that it names: "external: the harbour book — page 3".</summary>
    private static string TextOf(BoundRow row)
    {
        Table table = row.Table;
        List<string> texts = Enumerable.Range(0, table.Columns.Length)
            .Where(c => c != table.AimsAt && c != table.BasisKind && table.Columns[c].Written && row.Value(c) is { IsDefault: false })
            .Select(c => string.Join(", ", row.Items(c).Select(ValueText.Of))).Where(t => t.Length > 0).ToList();
        string kind = row.Member(table.BasisKind)?.Text ?? "", text = string.Join(" — ", texts);
        return kind.Length == 0 ? text : text.Length == 0 ? kind : kind + ": " + text;
    }

    private CardWords Words(EvidenceRecord record)
    {
        string before = "", after = "";
        if (record is { Start: { } start, End: { } end } && SentencesOf(record.Source) is { } article)
        {
            Passage sentence = article.Around(new Passage(start, end));
            (before, after) = (OneLine(article.Text[sentence.Start..start]), OneLine(article.Text[end..sentence.End]));
        }

        return new CardWords(
            record.Source, before, OneLine(record.Quote), after, record.Start, record.End, record.Says, record.Rank, record.Fault, record.Details);
    }

    /// <summary>Where an article breaks its lines says nothing.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private ArticleSentences? SentencesOf(string source)
    {
        if (!_sentences.TryGetValue(source, out ArticleSentences? sentences)
            && _workspace.Articles.FirstOrDefault(a => a.FileName == _workspace.Sources.FileOf(source)) is { } article)
        {
            _sentences.Add(source, sentences = new ArticleSentences(article.Text));
        }

        return sentences;
    }

    private List<NamedBy> NamedBy(KnownRow row) => _references[row.Key].Where(r => !ReferenceEquals(r.From, row) && r.To.Targets.Contains(row.Table))
        .GroupBy(r => r.From, r => r.To.Place, ReferenceEqualityComparer.Instance)
        .Select(g => new NamedBy(((KnownRow)g.Key!).Record, [.. g.Distinct()])).ToList();
}
