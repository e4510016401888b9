using Dataset.Compiler.Declarations;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Initializing;

/// <summary>A property for each field that one can hold.</summary>
internal sealed partial class SchemaDrafter
{
    private const int MostProperties = 300;

    private void AddFields(
        TableDraft table,
        RecordDraft record,
        Shape shape,
        IReadOnlySet<string> elsewhere,
        string path,
        bool isShort = false,
        string? self = null)
    {
        bool hasRest = false;
        List<string> key = record.Origin.Length > 0 || table.Guess.Rows == RowsAre.ByKey || table.Guess.IsKeyedByFile
            || (shape.Mappings < 2 && table.Guess.Rows == RowsAre.Single)
            ? [] : [.. table.Guess.KeyFields.Where(f => !left.Contains(("", f)))];
        if (table.Guess.IsListed)
        {
            table.Assumptions.Add("the rows are lists: name the properties of " + record.Name + " as you like, and keep their order");
        }

        if (MapGuess.Is(shape, record.Origin.Length == 0) || shape.Names.Count > MostProperties)
        {
            hasRest = true;
            key = [];
        }
        else
        {
            foreach (string field in shape.Names.OrderBy(n => key.Contains(n) && !table.Guess.IsListed ? 0 : 1))
            {
                if (elsewhere.Contains(path + field))
                {
                    record.Attributes.Add("IgnoreFields(" + Literal(field) + ")");
                }
                else if (field == self)
                {
                    // The part contains its own kind.
                    record.Properties.Add(new PropertyDraft(
                        Names.Property(record.Names, record.Name, field),
                        shape[field].Lists > 0 ? "RowList<" + record.Name + ">" : record.Name + "?",
                        field));
                }
                else if (left.Contains((record.Origin, field)) || !YamlNaming.IsField(field)
                    || !AddField(table, record, field, shape[field], !isShort && shape[field].Seen == shape.Mappings && shape[field].Nulls == 0,
                        key.Contains(field), elsewhere, path + field + "/"))
                {
                    hasRest = true;
                    table.Assumptions.Add("the field '" + field + "' of " + record.Name + " has values of several kinds: it is in " + record.Name
                        + ".Rest, as text or JSON");
                }
            }
        }

        if (record.Origin.Length == 0 && !record.Properties.Exists(p => p.IsKey))
        {
            AddOtherKey(table, record, shape);
        }
        else if (key.Count > 0)
        {
            table.Assumptions.Add("no two rows share " + string.Join(" and ", key.Select(k => "'" + k + "'")) + ": the key");
        }

        if (hasRest)
        {
            record.Properties.Add(new PropertyDraft(Names.Property(record.Names, record.Name, "rest"), "RowMap<string>", null, "Rest"));
        }

        Call(record);
    }

    /// <summary>Rows that no field tells apart are told by a field of a field, by the name above them, or by their place.</summary>
    private static void AddOtherKey(TableDraft table, RecordDraft record, Shape shape)
    {
        if (shape.Mappings < 2)
        {
            return;
        }

        if (KeyGuess.Within(shape) is var (outer, inner))
        {
            string path = FieldOfPath(outer) + "." + FieldOfPath(inner);
            record.Properties.Insert(0, new PropertyDraft(
                Names.Property(record.Names, record.Name, inner),
                ValueGuess.Of(shape[outer][inner].Values),
                null,
                "Key",
                "YamlPath(" + Literal(path) + ")"));
            table.KeyValues = [.. shape[outer][inner].Values.Select(v => v.Value)];
            table.Assumptions.Add("no two rows share '" + path + "': the key");
            return;
        }

        record.Properties.Insert(0, new PropertyDraft(Names.Property(record.Names, record.Name, "order"), "int", null, "Key, FileOrder"));
        if (table.Guess.Files.Count > 1)
        {
            record.Properties.Insert(0, new PropertyDraft(Names.Property(record.Names, record.Name, "file_name"), "string", null, "Key, FileName"));
        }

        table.Assumptions.Add("no field tells the rows of " + record.Name + " apart: their key is their place in the file");
    }

    /// <returns>False where no property can hold what was seen.</returns>
    private bool AddField(
        TableDraft table, RecordDraft record, string field, Shape seen, bool isRequired, bool isKey, IReadOnlySet<string> elsewhere, string path)
    {
        string? type = null;
        List<string> attributes = isKey ? ["Key"] : [];
        bool isList = seen.Lists > 0;
        if (seen.Lists == 0 && seen.Mappings == 0)
        {
            if (!isKey && ValueGuess.BesideBool(seen.Values) is { } other)
            {
                string name = Names.Property(record.Names, record.Name, field);
                record.Properties.Add(new PropertyDraft(name, "bool?", field, "Either"));
                record.Properties.Add(new PropertyDraft(
                    Names.Property(record.Names, record.Name, field + (other is "DateOnly" or "FuzzyDate" ? "_on" : "_value")), other + "?", field, "Either"));
                return true;
            }

            type = Scalar(table, record, field, seen.Values, isKey);
        }
        else if (isList && seen.Mappings == 0 && seen.Items is not { Nulls: > 0 })
        {
            type = OfList(table, record, field, seen);
        }
        else if (isList && seen.Mappings > 0 && seen.Items is null or { Lists: 0, Mappings: 0, Nulls: 0 })
        {
            return AddListOrMap(table, record, field, seen);
        }
        else if (!isList && seen.Values.Count == 0 && MapType(table, record, field, seen) is { } map)
        {
            (type, isList) = (map, true);
        }
        else if (!isList)
        {
            type = Part(table, field, seen, seen.Values, elsewhere, path);
        }
        else if (seen.Values.Count == 0 && seen.Items is { Lists: 0, Nulls: 0 } items && items.Values.Count == 0)
        {
            Shape all = Shape.Of([seen, items]);
            type = "RowList<" + Part(table, field, all, [], new HashSet<string>(), "") + ">";
            attributes.Add("OneOrMany");
        }

        if (type is null)
        {
            return false;
        }

        record.Properties.Add(new PropertyDraft(
            Names.Property(record.Names, record.Name, field), type + (isRequired || isList ? "" : "?"), field, [.. attributes]));
        return true;
    }

    /// <summary>A list in one row and names in another are two properties that read one field.</summary>
    private bool AddListOrMap(TableDraft table, RecordDraft record, string field, Shape seen)
    {
        Shape list = Shape.Of(seen.Items is { } items ? [items] : []), named = Shape.Of(seen.Rows);
        list.Values.AddRange(seen.Values);
        string? map = MapType(table, record, field, named, isSure: true);
        string type = "RowList<" + Scalar(table, record, field, list.Values, false) + ">";
        record.Properties.Add(new PropertyDraft(Names.Property(record.Names, record.Name, field), type, field, "Either"));
        record.Properties.Add(new PropertyDraft(
            Names.Property(record.Names, record.Name, field + (map is null ? "_fields" : "_map")),
            map ?? Part(table, field, named, [], new HashSet<string>(), "") + "?", field, "Either"));
        return true;
    }
}
