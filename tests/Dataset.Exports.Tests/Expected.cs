using System.Globalization;
using System.Text.Json.Nodes;
using Dataset.Cli.Evidence;
using Dataset.Cli.Workspaces;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Runtime;

namespace Dataset.Exports.Tests;

/// <summary>
/// What has to be in an export, read from the catalogue by other means than the exports use: nested rows are walked from their owners, and dates and
/// durations are what the runtime makes of the stored bits.
/// </summary>
internal sealed class Expected
{
    private readonly Workspace _workspace;
    private readonly Dictionary<RowRef, (string Field, int? Position)> _places = [];
    private readonly HashSet<RowRef> _listed = [];

    public Expected(Workspace workspace)
    {
        _workspace = workspace;
        List<string> taken = ["evidence", "support", "facts", "search"];
        foreach (Table table in Schema.OrderBy(t => t.IsEntity ? 0 : 1))
        {
            string name = table.IsEntity ? table.Spec.YamlName : Snake(table.Spec.Name);
            Names[table.Index] = taken.Contains(name) ? name + "_2" : name;
            taken.Add(Names[table.Index]);
        }

        foreach (Table table in Schema)
        {
            for (int row = 0; row < Rows(table.Index).Count; row++)
            {
                Place(table, new RowRef(table.Index, row));
            }
        }

        Tables = Schema.ToDictionary(
            t => Names[t.Index], t => (IReadOnlyList<JsonObject>)[.. Rows(t.Index).Select((_, i) => Row(t, new RowRef(t.Index, i)))]);
        Tables["evidence"] = [.. EvidenceRecords.Of(workspace).Select(Evidence)];
        Tables["support"] = [.. workspace.Catalogue.Supports.Select(s => new JsonObject
        {
            ["table"] = Names[s.Owner.Table],
            ["row"] = Key(s.Owner),
            ["field"] = s.Column < 0 ? "exists" : Schema[s.Owner.Table].Columns[s.Column].YamlName,
            ["support"] = s.Support.ToString().ToLowerInvariant(),
        })];
    }

    /// <summary>Per table its rows, as lines of JSON have them.</summary>
    public Dictionary<string, IReadOnlyList<JsonObject>> Tables { get; }

    /// <summary>What a table of the schema is called.</summary>
    public string NameOf(Table table) => Names[table.Index];

    private Dictionary<int, string> Names { get; } = [];

    private IReadOnlyList<Table> Schema => SchemaIndex.Of(_workspace.Schema).Tables;

    /// <summary>The same without lists: each in a table of its own.</summary>
    public Dictionary<string, List<JsonObject>> Flat()
    {
        Dictionary<string, List<JsonObject>> flat = [];
        foreach ((string name, IReadOnlyList<JsonObject> rows) in Tables)
        {
            flat[name] = [];
            foreach (JsonObject row in rows)
            {
                IEnumerable<KeyValuePair<string, JsonNode?>> single = row.Where(f => f.Value is not JsonArray);
                flat[name].Add(new JsonObject(single.Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))));
                foreach ((string list, JsonArray items) in row.Where(f => f.Value is JsonArray).Select(f => (f.Key, f.Value!.AsArray())))
                {
                    List<JsonObject> table = flat.TryGetValue(name + "_" + list, out List<JsonObject>? known) ? known : flat[name + "_" + list] = [];
                    for (int i = 0; i < items.Count; i++)
                    {
                        JsonObject item = items[i]!.DeepClone() as JsonObject ?? new JsonObject { ["value"] = items[i]!.DeepClone() };
                        item["row"] = row["id"]!.DeepClone();
                        item["position"] = i;
                        table.Add(item);
                    }
                }
            }
        }

        return flat;
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private EquatableArray<CatalogueRow> Rows(int table) => _workspace.Catalogue.Tables[table].Rows;

    private string Key(RowRef row) => Rows(row.Table)[row.Row].Key;

    private void Place(Table table, RowRef owner)
    {
        foreach (int column in table.PartColumns)
        {
            string field = table.Columns[column].YamlName;
            Value? value = Rows(owner.Table)[owner.Row].Values[column];
            RowRef[] parts = value switch
            {
                PartRangeValue range => [.. Enumerable.Range(range.Start, range.Count).Select(i => new RowRef(range.Table, i))],
                ListValue list => [.. list.Items.Select(i => ((RowValue)i).Row)],
                RowValue row => [row.Row],
                _ => [],
            };
            for (int i = 0; i < parts.Length; i++)
            {
                _places[parts[i]] = (field, table.Columns[column].IsList && column != table.Evidence ? i : null);
                _listed.Add(parts[i]);
            }
        }
    }

    private JsonObject Row(Table table, RowRef at)
    {
        CatalogueRow row = Rows(at.Table)[at.Row];
        JsonObject json = [];
        if (table.Columns.All(c => c.YamlName != "id"))
        {
            json["id"] = row.Key;
        }

        if (row.Owner is { } owner)
        {
            json["owner"] = Key(owner);
            json["owner_table"] = Names[owner.Table];
            Table outer = Schema[owner.Table];
            bool isPlaced = _places.TryGetValue(at, out (string Field, int? Position) place);
            json["owner_field"] = isPlaced ? place.Field : outer.Columns[outer.Evidence].YamlName;

            // Evidence that backs nothing has its number, too: it is in its address.
            json["owner_position"] = table.Spec.Role == TableRole.Evidence
                ? int.Parse(row.Key.Split('/')[^1], CultureInfo.InvariantCulture)
                : place.Position;
        }

        for (int i = 0; i < table.Columns.Length; i++)
        {
            ColumnSpec column = table.Columns[i];
            if (column.BuildOnly || column.HoldsParts || column.Type is ColumnType.Owner or ColumnType.Any)
            {
                continue;
            }

            if (column.IsList)
            {
                IEnumerable<JsonObject> items = row.Values[i] is ListValue list ? list.Items.Select(v => Fields("value", table, row, column, v)) : [];
                json[column.YamlName] = new JsonArray([.. items.Select(o => o.Count == 1 ? o["value"]!.DeepClone() : o)]);
                continue;
            }

            foreach ((string name, JsonNode? value) in Fields(column.YamlName, table, row, column, row.Values[i]))
            {
                json[name] = value?.DeepClone();
            }
        }

        if (table.Spec.Role == TableRole.Evidence)
        {
            json["backs_owner"] = _listed.Contains(at);
        }

        return json;
    }

    private JsonObject Fields(string name, Table table, CatalogueRow row, ColumnSpec column, Value? value)
    {
        if (column.Type == ColumnType.TextSpan)
        {
            string? article = value is null ? null : ArticleOf(table, row);
            return new JsonObject
            {
                [name + "_start"] = (value as TextSpanValue)?.Start,
                [name + "_end"] = (value as TextSpanValue)?.End,
                [name + "_start_code_point"] = article?[..((TextSpanValue)value!).Start].EnumerateRunes().Count(),
                [name + "_end_code_point"] = article?[..((TextSpanValue)value!).End].EnumerateRunes().Count(),
            };
        }

        JsonObject fields = new() { [name] = Plain(value) };
        if (column.Type == ColumnType.Union)
        {
            fields[name + "_table"] = value is RowValue to ? Names[to.Row.Table] : null;
        }

        if (column.Scalar is FuzzyDateType)
        {
            FuzzyDate? date = value is FuzzyDateValue fuzzy ? new FuzzyDate(fuzzy.Date.Bits) : null;
            fields[name + "_earliest"] = date is { IsOpenStart: false } ? Day(date.Value.Earliest) : null;
            fields[name + "_latest"] = date is { IsOpenEnd: false } ? Day(date.Value.Latest) : null;
            fields[name + "_exact"] = date?.IsExact;
        }

        if (column.Scalar is DurationType)
        {
            IsoDuration? duration = value is DurationValue bits ? new IsoDuration(bits.Duration.Bits) : null;
            fields[name + "_months"] = duration?.Months;
            fields[name + "_days"] = duration?.Days;
            fields[name + "_seconds"] = duration?.Seconds;
        }

        return fields;
    }

    private JsonNode? Plain(Value? value) => value switch
    {
        null => null,
        RowValue row => Key(row.Row),
        TextValue text => text.Text,
        UriValue uri => uri.Text,
        EnumValue member => member.Member.YamlName,
        GuidValue guid => guid.Guid.ToString(),
        BoolValue truth => truth.Value,
        IntValue number => number.Value,
        LongValue number => number.Value,
        DecimalValue number => JsonNode.Parse(number.Value.ToString(CultureInfo.InvariantCulture)),
        DateValue day => Day(DateOnly.FromDayNumber(day.DayNumber)),
        FuzzyDateValue date => new FuzzyDate(date.Date.Bits).ToString(),
        DurationValue duration => new IsoDuration(duration.Duration.Bits).ToString(),
        _ => throw new NotSupportedException(value.GetType().Name + " has no place in a column"),
    };

    private JsonObject Evidence(EvidenceRecord record) => new()
    {
        ["table"] = Names[record.Of.Table],
        ["row"] = Key(record.Of),
        ["field"] = record.Field,
        ["source"] = record.Source,
        ["file"] = record.File,
        ["start"] = record.Start,
        ["end"] = record.End,
        ["quote"] = Plain(record.Stored.Values[Schema.Single(t => t.Spec.Role == TableRole.Evidence).Verbatim]),
        ["says"] = record.Says.Length == 0 ? null : record.Says,
        ["fault"] = record.Fault.Length == 0 ? null : record.Fault,
        ["rank"] = record.Rank.Length == 0 ? null : record.Rank,
    };

    private string ArticleOf(Table table, CatalogueRow row)
    {
        string source = Key(((RowValue)row.Values[table.EvidenceSource]!).Row);
        return _workspace.Articles.Single(a => a.FileName == _workspace.Sources.FileOf(source)).Text;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
