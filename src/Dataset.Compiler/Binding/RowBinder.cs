using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Binds one mapping to one row, and the rows nested in it.</summary>
internal sealed partial class RowBinder(SchemaIndex schema, BindingLog log, StandIns standIns)
{
    private readonly ValueBinder _values = new(schema, log);
    private readonly AimBinder _aims = new(log);
    private readonly Dictionary<Table, RowRoom> _rooms = [];

    /// <summary>Whether numbers and truth values may be spelled as YAML 1.1 spells them.</summary>
    public bool IsYaml11
    {
        get => _values.IsYaml11;
        set => _values.IsYaml11 = value;
    }

    /// <summary>Whether fields that no column reads are passed over.</summary>
    public bool IgnoresUnknown { get; set; }

    /// <summary>The row; null where its key is unreadable. Whatever is wrong with it has its finding then.</summary>
    /// <param name="mapping">The row's fields.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="label">What the curator calls the list that the row stands in.</param>
    /// <param name="owner">The table of the row that owns this part.</param>
    /// <param name="origin">What the row has from where it stands; null of a part.</param>
    public BoundRow? Bind(YamlMapping mapping, Table table, string label, Table? owner, RowOrigin? origin = null)
    {
        int node = log.Number(mapping);
        int count = table.Columns.Length;
        RowRoom room = RowRoom.Take(_rooms, table);
        BoundValue?[] values = room.Values;
        YamlEntry?[] given = room.Given;
        bool[] broken = room.Broken;
        List<YamlEntry>? unknown = null;
        foreach (YamlEntry entry in mapping.Entries)
        {
            int column = table.ColumnOfField(entry.Key.Value);
            if (column >= 0)
            {
                given[column] = entry;
            }
            else if (origin is null || !IsElsewhere(origin, entry.Key.Value))
            {
                (unknown ??= []).Add(entry);
            }
        }

        if (table.Rest >= 0)
        {
            BindRest(unknown, table, node, values, ref broken[table.Rest]);
        }
        else if (unknown is not null)
        {
            List<EquatableArray<string>> read = [.. table.Paths.Select(p => p.Names), .. origin?.Elsewhere ?? []];
            foreach (YamlEntry entry in unknown)
            {
                CheckUnknown(entry, table, label, given, broken, read, 0);
            }
        }

        if (origin is not null)
        {
            BindOrigin(origin, table, node, values, broken);
        }

        // What is asserted takes its type from the field that is aimed at, wherever that stands.
        foreach (YamlEntry entry in mapping.Entries)
        {
            int column = table.ColumnOfField(entry.Key.Value);
            if (column >= 0 && table.Columns[column].Type != ColumnType.Any && values[column] is null)
            {
                if (table.Columns[column].Either)
                {
                    BindEither(entry, table, table.Alternatives(column), owner, values, broken);
                }
                else
                {
                    values[column] = BindField(entry, column, table, owner, values, ref broken[column]);
                }
            }
        }

        foreach (ColumnPath path in table.Paths)
        {
            if (Find(mapping, path.Names) is { } entry)
            {
                values[path.Column] = BindField(entry, path.Column, table, owner, values, ref broken[path.Column]);
            }
        }

        for (int i = 0; i < count; i++)
        {
            if (given[i] is { } entry && table.Columns[i].Type == ColumnType.Any)
            {
                values[i] = BindAssertion(entry, i, table, owner, values, broken);
            }
        }

        for (int i = 0; i < count; i++)
        {
            Complete(i, table, label, mapping, node, values, broken);
        }

        foreach (int key in table.Spec.Key)
        {
            if (values[key] is null)
            {
                if (given[key] is null && table.DisplayName >= 0 && values[table.DisplayName] is BoundScalar { Value: TextValue } name)
                {
                    standIns.AddByName(table, name.Text);
                }

                return null;
            }
        }

        BoundRow row = new(table, BoundCells.Of(node, values, ref room.Steps)) { Broken = Positions(broken) };
        room.GiveBack(_rooms);
        return row;
    }

    /// <summary>Whether rows of another table stand behind a name.</summary>
    private static bool IsElsewhere(RowOrigin origin, string name) =>
        origin.Elsewhere.Any(names => names.Count == 1 && (names[0] == FileSet.Any || names[0] == name));

    private BoundValue? BindField(YamlEntry entry, int position, Table table, Table? owner, BoundValue?[] values, ref bool broken)
    {
        ColumnSpec column = table.Columns[position];
        if (!column.Written)
        {
            log.Report(BindingFindings.NeverWritten, entry.Key, column.YamlName);
            return null;
        }

        if (_values.IsNothing(entry.Value, column))
        {
            return null;
        }

        if (column.Role == ColumnRole.AimsAt && owner is not null)
        {
            return _aims.Bind(entry.Value, column, owner, ref broken);
        }

        BoundValue? value = column.IsMap ? BindMap(entry.Value, position, table, values, ref broken)
            : column.IsOfLists ? BindLists(entry.Value, position, table, values, ref broken)
            : column.HoldsParts ? BindParts(entry.Value, column, table, ref broken)
            : _values.Bind(entry.Value, column, ref broken, table.IsKey(position));
        return value is BoundScalar { Value: TextValue } text && table.IsKey(position)
            ? CheckKey(text, entry.Value, column, table, ref broken)
            : value;
    }

    private BoundScalar? CheckKey(BoundScalar key, YamlNode at, ColumnSpec column, Table table, ref bool broken)
    {
        string? whyNot = KeyRules.WhyNot(key.Text, table.Spec);
        bool isMarked = !log.AsWritten && LookAlike.IsMarked(key.Text);
        if (whyNot is null && !isMarked)
        {
            return key;
        }

        if (LookAlike.Plain(key.Text) is { } plain && KeyRules.WhyNot(plain, table.Spec) is null)
        {
            log.ReportLookAlike(at, key.Text, plain);
            return new BoundScalar(new TextValue(plain), key.Node);
        }

        if (whyNot is null)
        {
            return key;
        }

        log.Report(BindingFindings.BadKey, at, key.Text, column.YamlName, whyNot);
        standIns.Add(table, key.Text);
        if (!KeyRules.CanStandIn(key.Text))
        {
            standIns.AddByName(table, key.Text);
        }

        broken = true;
        return null;
    }

    private BoundValue? BindAssertion(YamlEntry entry, int column, Table table, Table? owner, BoundValue?[] values, bool[] broken)
    {
        int aim = table.Spec.IndexOf(ColumnRole.AimsAt);
        if (entry.Value is YamlScalar { IsNull: true, IsNullInCapitals: false })
        {
            return null;
        }

        if (owner is null || aim < 0 || broken[aim])
        {
            broken[column] = true;
            return null;
        }

        BoundValue? value = _aims.AssertedColumn(entry, table.Columns[aim], values[aim], owner.Spec) is { } aimed
            ? _values.Bind(entry.Value, aimed, ref broken[column])
            : null;
        broken[column] |= value is null;
        return value;
    }

    /// <summary>Fills in what was not given, or says that it is missing.</summary>
    private void Complete(int position, Table table, string label, YamlMapping mapping, int node, BoundValue?[] values, bool[] broken)
    {
        ColumnSpec column = table.Columns[position];
        if (broken[position] || !column.Written || (values[position] is { } given && !(column.Required && given is BoundList { Items.Count: 0 })))
        {
            return;
        }

        if (values[position] is null && table.DefaultOf(position) is { } value)
        {
            values[position] = new BoundScalar(value, node) { IsDefault = true };
        }
        else if (column.Required || table.IsKey(position))
        {
            // A field that is there and says nothing is where the mend goes.
            log.Report(BindingFindings.MissingField, NamedIn(mapping, column.YamlName) ?? (YamlNode)mapping, column.YamlName, label);
            broken[position] = true;
        }
    }

    private static YamlScalar? NamedIn(YamlMapping mapping, string field) =>
        mapping.Entries.Items.Where(e => e.Key.Value == field).Select(e => e.Key).FirstOrDefault();

    private static EquatableArray<int> Positions(bool[] set)
    {
        List<int>? positions = null;
        for (int i = 0; i < set.Length; i++)
        {
            if (set[i])
            {
                (positions ??= []).Add(i);
            }
        }

        return positions?.ToEquatableArray() ?? EquatableArray<int>.Empty;
    }
}
