using System.Collections.Immutable;
using Dataset.Core.Binding;

namespace Dataset.Core.Validation;

/// <summary>The claims about one row: evidence that says the same of the same field is one claim.</summary>
internal sealed class ClaimGroups(RowRef owner)
{
    private readonly Dictionary<Group, ImmutableArray<int>.Builder> _groups = [];
    private readonly List<Group> _order = [];

    public void Add(int column, ClaimRank rank, CellValue? value, EnumMember? fault, int evidence)
    {
        Group group = new(column, rank, value, fault);
        if (!_groups.TryGetValue(group, out ImmutableArray<int>.Builder? rows))
        {
            _groups.Add(group, rows = ImmutableArray.CreateBuilder<int>());
            _order.Add(group);
        }

        rows.Add(evidence);
    }

    /// <summary>By column, then rank, then first evidence.</summary>
    public IEnumerable<CatalogueClaim> Sorted() =>
        _order.OrderBy(g => g.Column).ThenBy(g => g.Rank)
            .Select(g => new CatalogueClaim(owner, g.Column, g.Rank, g.Value, g.Fault, _groups[g].ToImmutable()));

    private sealed record Group(int Column, ClaimRank Rank, CellValue? Value, EnumMember? Fault);
}
