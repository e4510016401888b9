using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>
/// Decides which quotes the assembly carries word for word: the articles belong to their publishers. Beyond the limits an item of
/// evidence keeps its offsets and loses its words.
/// </summary>
internal sealed class QuoteShipping
{
    private readonly Draft _draft;
    private readonly int _wordLimit;
    private readonly decimal _shareLimit;
    private readonly Dictionary<string, ArticleSummary> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shipped> _shipped = new(StringComparer.Ordinal);

    public QuoteShipping(Draft draft, EquatableArray<ArticleSummary> articles)
    {
        _draft = draft;
        _wordLimit = Setting(ColumnRole.QuoteWordLimit)?.Stored is IntValue words ? words.Value : int.MaxValue;
        _shareLimit = Setting(ColumnRole.QuoteShareLimit)?.Stored is DecimalValue share ? share.Value : 1;
        foreach (ArticleSummary article in articles.Items.OrderByDescending(a => a.Path, StringComparer.Ordinal))
        {
            _articles[article.FileName] = article;
        }
    }

    /// <summary>In the order in which the quotes are written, so that a new fact takes nothing from those above it.</summary>
    public void Run()
    {
        IEnumerable<DraftRow> quoting = _draft.Schema.Tables.Where(t => t.Verbatim >= 0).SelectMany(t => _draft.Tables[t.Index]);
        foreach (DraftRow row in DraftRow.InWrittenOrder(quoting))
        {
            if (row.Bound?.Text(row.Table.Verbatim) is not { } quote)
            {
                continue;
            }

            bool isShipped = false;
            if (_draft.QuoteOf(row) is { } span)
            {
                if (row.Table.Offsets >= 0)
                {
                    row.Unfinished[row.Table.Offsets] = new TextSpanValue(span.Start, span.End);
                }

                isShipped =
                    row.Cells[row.Table.Verbatim] is not null && HasFewWords(quote.Text) && ArticleOf(row) is { } article && Ship(article, span);
            }

            if (!isShipped)
            {
                row.Unfinished[row.Table.Verbatim] = null;
            }
        }
    }

    private bool Ship(ArticleSummary article, QuoteSpan span)
    {
        if (!_shipped.TryGetValue(article.FileName, out Shipped? shipped))
        {
            _shipped.Add(article.FileName, shipped = new Shipped(article.Length, _shareLimit));
        }

        return shipped.TryAdd(span);
    }

    private bool HasFewWords(string quote)
    {
        int words = 0;
        bool isInWord = false;
        foreach (char c in quote)
        {
            bool isWord = !char.IsWhiteSpace(c);
            words += isWord && !isInWord ? 1 : 0;
            isInWord = isWord;
        }

        return words <= _wordLimit;
    }

    private ArticleSummary? ArticleOf(DraftRow row)
    {
        DraftRow? source = row.Table.EvidenceSource >= 0
            ? row.Cells[row.Table.EvidenceSource] is RowValue cell ? _draft.Row(cell.Row) : null
            : row;
        while (source is not null && source.Table.ArticleFile < 0)
        {
            source = source.Owner is { } owner ? _draft.Row(owner) : null;
        }

        return source?.Bound?.Text(source.Table.ArticleFile) is { } file && _articles.TryGetValue(file.Text, out ArticleSummary? article)
            ? article
            : null;
    }

    private BoundValue? Setting(ColumnRole role)
    {
        foreach (Table table in _draft.Schema.Tables.Where(t => t.IsEntity))
        {
            int column = table.Spec.IndexOf(role);
            if (column >= 0 && _draft.Tables[table.Index].FirstOrDefault(r => r.Bound?.Value(column) is not null) is { } row)
            {
                return row.Bound!.Value(column);
            }
        }

        return null;
    }

    /// <summary>Which characters of one article are already shipped.</summary>
    private sealed class Shipped(int length, decimal shareLimit)
    {
        private readonly bool[] _isShipped = new bool[length];
        private readonly decimal _limit = length * Math.Min(Math.Max(shareLimit, 0), 1);
        private int _count;

        public bool TryAdd(QuoteSpan span)
        {
            if (span.Start < 0 || span.End > _isShipped.Length)
            {
                return false;
            }

            int added = 0;
            for (int i = span.Start; i < span.End; i++)
            {
                added += _isShipped[i] ? 0 : 1;
            }

            if (_count + added > _limit)
            {
                return false;
            }

            for (int i = span.Start; i < span.End; i++)
            {
                _isShipped[i] = true;
            }

            _count += added;
            return true;
        }
    }
}
