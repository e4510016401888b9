using System.Collections;
using System.Collections.Immutable;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>The texts of a column, row by row, without an array of them.</summary>
/// <param name="cells">The values.</param>
/// <param name="missing">What stands for a missing one.</param>
internal sealed class ColumnTexts(ImmutableArray<Value?> cells, string? missing) : IReadOnlyList<string?>
{
    public int Count => cells.Length;

    public string? this[int row] => cells[row] is ScalarValue text ? text.Type.Write(text) : missing;

    /// <summary>How many letters they have in all.</summary>
    public long Characters
    {
        get
        {
            long characters = 0;
            for (int row = 0; row < cells.Length; row++)
            {
                characters += cells[row] is TextValue text ? text.Length : this[row]?.Length ?? 0;
            }

            return characters;
        }
    }

    public IEnumerator<string?> GetEnumerator()
    {
        for (int row = 0; row < cells.Length; row++)
        {
            yield return this[row];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
