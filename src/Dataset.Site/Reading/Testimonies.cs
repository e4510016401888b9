using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>What a passage is aimed at.</summary>
/// <param name="Column">The column of the fact; -1: that it exists.</param>
/// <param name="Claim">What it says there, as the catalogue ranks it; null where nothing is compared.</param>
internal sealed record PassageAim(int Column, CatalogueClaim? Claim)
{
    /// <summary>Whether the article is wrong here.</summary>
    public bool IsFalse => Claim?.Rank == ClaimRank.Deprecated;

    public bool IsRival => Claim?.Rank == ClaimRank.Rival;
}

/// <summary>A piece of evidence.</summary>
/// <param name="Row">The row of the evidence.</param>
/// <param name="Fact">The row of which it speaks.</param>
/// <param name="Source">The source that it quotes.</param>
/// <param name="Start">Where the quote begins in the article; -1 where that is not known.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Quote">Its words; null where they must not be shown.</param>
/// <param name="Aims">What it is aimed at.</param>
internal sealed record Passage(RowRef Row, RowRef Fact, RowRef? Source, int Start, int End, string? Quote, IReadOnlyList<PassageAim> Aims)
{
    /// <summary>Whether what it speaks of is the record of something false.</summary>
    public bool IsOfFalse { get; init; }

    public bool IsFalse => IsOfFalse || Aims.Any(a => a.IsFalse);

    public bool IsDisputed => Aims.Any(a => a.IsRival);
}

/// <summary>A conclusion, another work or the coder's word, and what it covers.</summary>
/// <param name="Row">The row of the basis.</param>
/// <param name="Columns">The columns of the fact; none: all that no passage covers.</param>
internal sealed record Ground(RowRef Row, IReadOnlyList<int> Columns);

/// <summary>What speaks for rows, against them and about them.</summary>
internal sealed class Testimonies
{
    private readonly SiteModel _model;
    private readonly Dictionary<(RowRef Row, int Column), Support> _support;
    private readonly Dictionary<(RowRef Row, int Column), CatalogueDispute> _disputes;
    private readonly Dictionary<RowRef, List<Passage>> _passages = [];
    private readonly Dictionary<(int Evidence, int Column), CatalogueClaim> _claims = [];

    public Testimonies(SiteModel model)
    {
        _model = model;
        _support = model.Catalogue.Supports.Items.ToDictionary(s => (s.Owner, s.Column), s => s.Support);
        _disputes = model.Catalogue.Disputes.Items.ToDictionary(d => (d.Owner, d.Column));
        foreach (CatalogueClaim claim in model.Catalogue.Claims)
        {
            foreach (int number in claim.Evidence)
            {
                _claims[(number, claim.Column)] = claim;
            }
        }

        if (model.Roles.Evidence is { } evidence)
        {
            All = model.RowsOf(evidence).Where(r => model.Row(r).Owner is not null).Select(r => Read(evidence, r)).ToList();
            foreach (Passage passage in All)
            {
                (_passages.TryGetValue(passage.Fact, out List<Passage>? list) ? list : _passages[passage.Fact] = []).Add(passage);
            }
        }
    }

    /// <summary>Every piece of evidence, in the order in which it is stored.</summary>
    public IReadOnlyList<Passage> All { get; } = [];

    public IReadOnlyList<Passage> Of(RowRef fact) => _passages.TryGetValue(fact, out List<Passage>? passages) ? passages : [];

    /// <summary>What the value of a column rests on; of the column -1, what the row's existence does. Null where nothing need be said.</summary>
    public Support? SupportOf(RowRef row, int column) => _support.TryGetValue((row, column), out Support support) ? support : null;

    public CatalogueDispute? DisputeOf(RowRef row, int column) => _disputes.GetValueOrDefault((row, column));

    /// <summary>The claims about a column, the best first.</summary>
    public IEnumerable<CatalogueClaim> ClaimsOf(RowRef row, int column) =>
        Of(row).SelectMany(p => p.Aims).Where(a => a.Column == column && a.Claim is not null).Select(a => a.Claim!).Distinct().OrderBy(c => c.Rank);

    public IReadOnlyList<Ground> GroundsOf(RowRef fact)
    {
        Table table = _model.Table(fact);
        if (table.Bases < 0)
        {
            return [];
        }

        Table basis = table.Targets[table.Bases][0];
        return _model.Links.Parts(fact, table.Bases).Select(r => new Ground(r, AimsOf(table, basis, r))).ToList();
    }

    /// <summary>The columns that a row of provenance names; -1 where it names the row itself.</summary>
    public IReadOnlyList<int> AimsOf(Table owner, Table table, RowRef row) => (_model.Value(row, table.AimsAt) as ListValue)?.Items.Items
        .OfType<TextValue>().Select(t => ColumnOf(owner, t.Text)).ToList() ?? [];

    private Passage Read(Table evidence, RowRef row)
    {
        RowRef fact = _model.Row(row).Owner!;
        IReadOnlyList<int> columns = AimsOf(_model.Table(fact), evidence, row);
        RowRef? source = (_model.Value(row, evidence.EvidenceSource) as RowValue)?.Row;
        TextSpanValue? span = _model.Value(row, evidence.Offsets) as TextSpanValue;
        return new Passage(row, fact, source, span?.Start ?? -1, span?.End ?? -1, QuoteOf(evidence, row, source, span),
            (columns.Count == 0 ? [-1] : columns).Select(c => new PassageAim(c, _claims.GetValueOrDefault((row.Row, c)))).ToList())
        {
            IsOfFalse = _model.FaultOf(fact) is not null,
        };
    }

    /// <summary>The words that the compiled dataset ships; all of them where the article's text is shown anyway.</summary>
    private string? QuoteOf(Table evidence, RowRef row, RowRef? source, TextSpanValue? span) =>
        _model.Value(row, evidence.Verbatim) is TextValue words ? words.Text
            : _model.Input.WithArticles && source is not null && span is not null && TextOf(source) is { } text && span.End <= text.Length
                ? text[span.Start..span.End]
            : null;

    private string? TextOf(RowRef source) => _model.Input.Articles.FirstOrDefault(a => a.Source == _model.Row(source).Key)?.Text;

    private static int ColumnOf(Table owner, string name) =>
        owner.ColumnOfField(name) is >= 0 and var field && field != owner.Owner ? field
            : owner.ColumnOfProperty(name) is >= 0 and var property && property != owner.Owner ? property
            : -1;
}
