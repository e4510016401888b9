using Dataset.Compiler.Types;
using Dataset.Compiler;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>
/// How a row is written as one int: its number in its table or, where one of several types may be meant, its number in the row space of
/// all members of the union, one after the other.
/// </summary>
internal sealed class RowCodes
{
    private readonly DatasetSchema _schema;
    private readonly EquatableArray<int> _rowCounts;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, int>> _unionBases = new(StringComparer.Ordinal);

    /// <param name="schema">The schema.</param>
    /// <param name="rowCounts">The number of rows of each table that is asked for; empty where none is.</param>
    public RowCodes(DatasetSchema schema, EquatableArray<int> rowCounts)
    {
        (_schema, _rowCounts) = (schema, rowCounts);
        for (int i = 0; i < schema.Tables.Count; i++)
        {
            _positions.Add(schema.Tables[i].FullName, i);
        }

        foreach (UnionSpec union in rowCounts.Count > 0 ? schema.Unions : EquatableArray<UnionSpec>.Empty)
        {
            Dictionary<int, int> bases = [];
            int start = 0;
            foreach (string member in union.Members)
            {
                bases.Add(_positions[member], start);
                start += CountOf(member);
            }

            _unionBases.Add(union.FullName, bases);
        }
    }

    /// <summary>The number of rows of a table, or of all members of a union.</summary>
    public int CountOf(string typeName) => _positions.TryGetValue(typeName, out int table)
        ? _rowCounts[table]
        : _schema.Union(typeName).Members.Items.Sum(CountOf);

    /// <summary>The position of a table in the schema.</summary>
    public int PositionOf(string fullName) => _positions[fullName];

    /// <summary>The row as a property of this table or union type stores it.</summary>
    public int CodeOf(string typeName, RowRef row) =>
        _unionBases.TryGetValue(typeName, out Dictionary<int, int>? bases) ? bases[row.Table] + row.Row : row.Row;
}
