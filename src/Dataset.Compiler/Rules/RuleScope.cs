using Dataset.Compiler.Binding;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>What rules look at: the rows, and what several rules conclude from them.</summary>
internal sealed class RuleScope
{
    private readonly Dictionary<FieldOfRow, HashSet<string>> _texts = [];
    private readonly Lazy<TenureTable> _tenures;
    private readonly Lazy<BoundValue?> _cutOff;
    private readonly Lazy<RefutedPassages> _refuted;

    public RuleScope(Draft draft)
    {
        Draft = draft;
        Rules = RuleSet.Of(draft.Schema);
        Comparison = new ValueComparison(draft);
        _tenures = new Lazy<TenureTable>(() => new TenureTable(draft, Rules.All.OfType<Tenure>()));
        _refuted = new Lazy<RefutedPassages>(() => new RefutedPassages(draft));
        _cutOff = new Lazy<BoundValue?>(() => CutOffOf(draft));
    }

    /// <summary>What is concluded once for all, and a draft to which one rule reports.</summary>
    private RuleScope(RuleScope shared, Draft draft)
    {
        (Draft, Rules, Comparison) = (draft, shared.Rules, shared.Comparison);
        (_tenures, _refuted, _cutOff) = (shared._tenures, shared._refuted, shared._cutOff);
    }

    public Draft Draft { get; }

    public RuleSet Rules { get; }

    public ValueComparison Comparison { get; }

    /// <summary>Who held what when.</summary>
    public TenureTable Tenures => _tenures.Value;

    /// <summary>The passages that are marked as wrong.</summary>
    public RefutedPassages Refuted => _refuted.Value;

    /// <summary>The last day that the dataset knows; null where it does not say.</summary>
    public BoundValue? CutOff => _cutOff.Value;

    /// <summary>A check for every rule of the schema, and for what holds for all: each can run beside the others.</summary>
    public static IEnumerable<Action<Draft>> Checks(Draft draft)
    {
        var shared = new RuleScope(draft);
        return shared.Rules.All.Select(rule => new Action<Draft>(to => rule.Check(new RuleScope(shared, to))))
            .Append(to => DuplicateCheck.Run(new RuleScope(shared, to)));
    }

    /// <summary>The values of a column of a row, as texts: many rows may have to differ from the same ones.</summary>
    public HashSet<string> TextsOf(DraftRow row, int column)
    {
        if (!_texts.TryGetValue(new FieldOfRow(row.Ref, column), out HashSet<string>? texts))
        {
            _texts.Add(
                new FieldOfRow(row.Ref, column), texts = new HashSet<string>(row.Bound!.Items(column).Select(ValueText.Of), StringComparer.Ordinal));
        }

        return texts;
    }

    private static BoundValue? CutOffOf(Draft draft) => draft.Schema.Tables
        .Where(t => t.IsEntity && t.CutOff >= 0)
        .SelectMany(t => draft.Tables[t.Index].Select(r => r.Bound?.Value(t.CutOff)))
        .FirstOrDefault(d => d is not null);
}
