using System.Runtime.InteropServices;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>The claims about one row: evidence that says the same of the same field is one claim.</summary>
internal sealed class ClaimGroups(RowRef owner)
{
    private readonly Dictionary<Group, List<int>> _groups = [];
    private readonly List<Group> _order = [];

    public void Add(int column, ClaimRank rank, Value? value, EnumMember? fault, int evidence) =>
        RowsOf(new Group(column, rank, value, fault)).Add(evidence);

    /// <summary>A claim of a source that is no article: it has no quotes of its own.</summary>
    public void AddRivalOfOther(int column, Value value) => RowsOf(new Group(column, ClaimRank.Rival, value, null));

    private List<int> RowsOf(Group group)
    {
        if (!_groups.TryGetValue(group, out List<int>? rows))
        {
            _groups.Add(group, rows = []);
            _order.Add(group);
        }

        return rows;
    }

    /// <summary>By column, then rank, then first evidence.</summary>
    public IEnumerable<CatalogueClaim> Sorted() =>
        _order.OrderBy(g => g)
            .Select(g =>
                new CatalogueClaim(owner, g.Column, g.Rank, g.Value, g.Fault, ImmutableCollectionsMarshal.AsImmutableArray(_groups[g].ToArray())));

    private sealed record Group(int Column, ClaimRank Rank, Value? Value, EnumMember? Fault) : IComparable<Group>
    {
        public int CompareTo(Group? other) =>
            other is null ? 1 : Column != other.Column ? Column.CompareTo(other.Column) : (int)Rank - (int)other.Rank;
    }
}
