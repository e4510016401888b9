using System.Globalization;
using System.Text;
using Dataset.Compiler.Schema;

namespace Dataset.Fuzz;

/// <summary>Writes data that follows a schema, or nearly: the more it errs, the less of it is fit to be compiled.</summary>
/// <param name="random">Where it comes from.</param>
/// <param name="schema">The schema.</param>
/// <param name="errs">How many of a hundred values are of another type, missing or unknown.</param>
internal sealed class RandomData(Random random, DatasetSchema schema, int errs)
{
    private readonly Dictionary<string, List<string>> _keys = new(StringComparer.Ordinal);

    public IEnumerable<(string Path, string Text)> Files()
    {
        TableSpec[] entities = [.. schema.Tables.Items.Where(t => t.Kind == TableKind.Entity)];
        foreach (TableSpec table in entities)
        {
            int rows = table.Key.Count == 0 ? 1 : random.Next(6);
            _keys[table.FullName] = [.. Enumerable.Range(0, rows).Select(
                i => Errs() ? HostileText.Any(random) : "k-" + table.Name.ToLowerInvariant() + "-" + i.ToString(CultureInfo.InvariantCulture))];
        }

        foreach (TableSpec table in entities)
        {
            StringBuilder text = new();
            text.Append(table.YamlName).Append(':');
            List<string> keys = _keys[table.FullName];
            text.Append(keys.Count == 0 ? " []\n" : "\n");
            foreach (string key in keys)
            {
                text.Append("  - ").Append(Row(table, key, 0)).Append('\n');
            }

            yield return ("curated/" + table.YamlName + ".yaml", text.ToString());
        }
    }

    private string Row(TableSpec table, string? key, int depth)
    {
        List<string> fields = [];
        for (int i = 0; i < table.Columns.Count; i++)
        {
            ColumnSpec column = table.Columns[i];
            bool isKey = table.Key.Contains(i);
            if (column.Written
                && (isKey || column.Required || random.Next(3) > 0)
                && (!Errs() || isKey)
                && Value(column, isKey ? key : null, depth) is { } value)
            {
                fields.Add((Errs() ? "unknown" : column.YamlName) + ": " + value);
            }
        }

        if (table.Case is { } told && table.Columns.Items.All(c => c.YamlName != told.Field))
        {
            fields.Insert(0, told.Field + ": " + (told.Values.Count > 0 ? told.Values[0] : "x"));
        }

        foreach (ColumnSpec rest in table.Columns.Items.Where(c => c.Source == ColumnSource.Rest && depth < 4))
        {
            fields.AddRange(Named(rest, depth));
        }

        return "{" + string.Join(", ", fields) + "}";
    }

    /// <summary>Names that nobody declared, with values.</summary>
    private IEnumerable<string> Named(ColumnSpec column, int depth)
    {
        for (int i = random.Next(4); i > 0; i--)
        {
            string name = HostileText.AsYaml(random, "n" + i.ToString(CultureInfo.InvariantCulture) + (errs > 0 ? HostileText.Any(random) : ""));
            if (One(column, depth) is { } value)
            {
                yield return name + ": " + value;
            }
        }
    }

    private string? Value(ColumnSpec column, string? key, int depth)
    {
        if (key is not null && column.CSharpType == "string")
        {
            return HostileText.AsYaml(random, key);
        }

        if (!column.IsList)
        {
            return column.Path.Count > 1 ? null : One(column, depth);
        }

        if (column.IsMap)
        {
            return "{" + string.Join(", ", Named(column, depth)) + "}";
        }

        IEnumerable<string> items = Enumerable.Range(0, random.Next(4)).Select(_ => One(column, depth)).OfType<string>();
        string list = "[" + string.Join(", ", items) + "]";
        return column.IsOfLists ? "[" + list + ", " + list + "]" : list;
    }

    private string? One(ColumnSpec column, int depth)
    {
        // Where everything may contain everything, something soon contains itself.
        if (column.Parent)
        {
            return null;
        }

        if (Errs())
        {
            return random.Next(5) == 0 ? "[a, {b: c}]" : HostileText.AsYaml(random, HostileText.Any(random));
        }

        if (column.IsDefaultOfItems && random.Next(4) == 0)
        {
            return "null";
        }

        if (column.TypeName is { } type)
        {
            if (column.IsNested)
            {
                TableSpec[] parts = [.. schema.Targets(column)];
                return depth < 3 ? Row(parts[random.Next(parts.Length)], null, depth + 1) : null;
            }

            if (schema.FindTable(type) is { Kind: TableKind.Part } part)
            {
                if (part.Short >= 0 && random.Next(3) == 0)
                {
                    return Value(part.Columns[part.Short], null, depth);
                }

                return depth < 3 ? Row(part, "part-" + random.Next(9).ToString(CultureInfo.InvariantCulture), depth + 1) : null;
            }

            if (schema.Enums.Items.FirstOrDefault(e => e.FullName == type) is { } members)
            {
                return members.Members[random.Next(members.Members.Count)].YamlName;
            }

            List<string> targets = [.. schema.Targets(column).SelectMany(t => _keys.GetValueOrDefault(t.FullName, []))];
            return targets.Count == 0 ? null : HostileText.AsYaml(random, column.KeyPrefix + targets[random.Next(targets.Count)]);
        }

        string given = column.CSharpType.TrimEnd('?');
        return Scalar(given[(given.LastIndexOf('<') + 1)..].TrimEnd('>'));
    }

    private string Scalar(string type)
    {
        string date = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 9999):0000}-{random.Next(1, 13):00}-{random.Next(1, 29):00}");
        return type switch
        {
            "bool" => random.Next(2) == 0 ? "true" : "false",
            "int" => random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
            "double" => random.NextDouble().ToString("R", CultureInfo.InvariantCulture),
            "decimal" => (random.Next(int.MinValue, int.MaxValue) / 1000m).ToString(CultureInfo.InvariantCulture),
            _ when type.EndsWith("DateOnly", StringComparison.Ordinal) => date,
            _ when type.EndsWith("FuzzyDate", StringComparison.Ordinal) => random.Next(3) switch { 0 => date, 1 => date[..7], _ => date[..4] },
            _ when type.EndsWith("IsoDuration", StringComparison.Ordinal) => "P" + random.Next(400).ToString(CultureInfo.InvariantCulture) + "D",
            _ when type.EndsWith("Uri", StringComparison.Ordinal) =>
                "\"https://example.org/" + random.Next().ToString(CultureInfo.InvariantCulture) + "\"",
            _ => HostileText.AsYaml(random, random.Next(3) == 0
                ? (errs > 0 ? HostileText.Any(random) : HostileText.Allowed(random))
                : "text " + random.Next(20).ToString(CultureInfo.InvariantCulture)),
        };
    }

    private bool Errs() => random.Next(100) < errs;
}
