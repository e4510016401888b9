using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>Tells which fields hold keys of rows: those whose every value is the key of a row that was shown.</summary>
internal sealed class ReferenceGuess(IEnumerable<TableDraft> tables)
{
    /// <summary>From how many different keys on it is no chance that all are keys of one table, whatever the field is called.</summary>
    private const int TooManyForChance = 3;

    private readonly List<Target> _targets = tables.Select(TargetOf).OfType<Target>().ToList();

    /// <summary>The record that values of a field refer to; null where they are no keys, or might be keys of several tables.</summary>
    public string? Of(string record, string field, IReadOnlyList<YamlScalar> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        List<Target> fitting = _targets.FindAll(t => t.Holds(values, record));
        string type = ValueGuess.Of(values);
        List<Target> alike = fitting.FindAll(t => t.Type == type && IsAlike(field, t.Entity));
        return alike is [var named] ? named.Record
            : alike.Count == 0 && fitting is [{ Type: ValueGuess.Text } only] && type == ValueGuess.Text
                && values.Select(v => v.Value).Distinct().Count() >= TooManyForChance ? only.Record
            : null;
    }

    /// <summary>Whether names of fields are keys of rows of one table, and so data.</summary>
    public bool AreKeys(IReadOnlyList<string> names) => names.Count > 1 && _targets.Exists(t => names.All(t.Has));

    /// <summary>The table's keys, where one value tells its rows apart.</summary>
    private static Target? TargetOf(TableDraft table)
    {
        TableGuess guess = table.Guess;
        if (guess.Rows == RowsAre.ByKey || guess.IsKeyedByFile)
        {
            IReadOnlyList<string> keys = guess.Rows == RowsAre.ByKey ? guess.Keys : guess.FileKeys;
            return new Target(table.Entity, table.Records[0].Name, ValueGuess.Text, keys);
        }

        return guess.Row.Mappings > 1 && KeyGuess.Of(guess.Row) is [var key]
            ? new Target(table.Entity, table.Records[0].Name, ValueGuess.Of(guess.Row[key].Values), [.. guess.Row[key].Values.Select(v => v.Value)])
            : null;
    }

    /// <summary>Whether a field is called after a table: <c>lead_star</c>, <c>stars</c> and <c>starId</c> after <c>stars</c>.</summary>
    private static bool IsAlike(string field, string entity)
    {
        string name = Letters(field), table = Letters(Names.Singular(entity));
        return table.Length > 2 && (name.Contains(table, StringComparison.Ordinal) || Letters(Names.Singular(field)) == table);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <param name="Entity">What the table is called in the data.</param>
    /// <param name="Record">Its record.</param>
    /// <param name="Type">The C# type of its key.</param>
    /// <param name="Keys">The keys of its rows, in the order of these.</param>
    private sealed record Target(string Entity, string Record, string Type, IReadOnlyList<string> Keys)
    {
        private readonly HashSet<string> _keys = new(Keys, StringComparer.Ordinal);

        public bool Has(string key) => _keys.Contains(key);

        /// <summary>Whether all values are keys; a field that says the row's own key once more is no reference.</summary>
        public bool Holds(IReadOnlyList<YamlScalar> values, string record) =>
            values.All(v => _keys.Contains(v.Value)) && !(record == Record && values.Select(v => v.Value).SequenceEqual(Keys));
    }
}
