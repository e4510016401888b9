using System.Globalization;
using System.Text.RegularExpressions;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Initializing;

/// <summary>
/// Makes declarations of what was seen. Whatever has no shape that a property can have stays a text of JSON in a <c>[Rest]</c> map, so that no value
/// is lost.
/// </summary>
/// <param name="pattern">How the project calls the files of a table: one pattern for each set.</param>
/// <param name="left">Fields, with the field around them, that are left to <c>[Rest]</c>.</param>
/// <param name="unnamed">Tables whose rows become no members.</param>
/// <param name="names">The names of types that are given already.</param>
internal sealed partial class SchemaDrafter(
    Func<TableGuess, IReadOnlyList<string>> pattern, IReadOnlySet<(string Origin, string Field)> left, IReadOnlySet<string> unnamed, Names names)
{
    private const int MostMembers = 2000, MostProperties = 300, MostEnumValues = 12, LeastEnumUses = 20;

    private readonly Dictionary<string, string> _enums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);

    public TableDraft Draft(TableGuess guess)
    {
        string entity = EntityName(guess.Name), container = names.Type(entity, "Rows");
        TableDraft table = new(guess, container);
        string one = Names.Singular(entity);
        RecordDraft record = new(names.Type(one == entity ? one + "-row" : one, "Row"), "")
        {
            Summary = "A row of '" + string.Join("', '", pattern(guess)) + "'.",
        };
        table.Records.Add(record);
        AddKey(table, record);
        AddFields(table, record, guess.Row, guess.Elsewhere, "");
        bool isNamed = CanName(table, record, container);
        record.Attributes.InsertRange(0, Heads(guess, entity, container, record, isNamed));
        return table;
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A name that a table can have: letters first, then digits and hyphens too.</summary>
    private string EntityName(string text)
    {
        string name = NoName().Replace(text, "-").Trim('-', '_');
        name = name.Length == 0 || !char.IsAsciiLetter(name[0]) ? ("rows-" + name).TrimEnd('-') : name;
        string free = name;
        for (int i = 2; !_tables.Add(free); i++)
        {
            free = name + "-" + i.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    private IEnumerable<string> Heads(TableGuess guess, string entity, string container, RecordDraft record, bool isNamed)
    {
        string derived = YamlNaming.PascalCase(entity);
        yield return "Entity(" + Literal(entity) + (container == derived ? "" : ", Container = " + Literal(container))
            + (isNamed ? ", NamedMembers = true" : "") + ")";
        ReadingOptions[] needs = [.. guess.Files.Select(f => f.Needs)];
        string settings = (guess.Rows == RowsAre.List ? "" : ", Rows = RowsAre." + guess.Rows)
            + (guess.At.Count == 0 ? "" : ", At = " + Literal(string.Join('.', guess.At.Select(FieldOfPath))))
            + (needs.Any(n => n.Documents) ? ", Documents = true" : "")
            + (needs.Any(n => n.Aliases) ? ", Aliases = true" : "")
            + (needs.Any(n => n.Tags) ? ", Tags = true" : "")
            + (needs.Any(n => n.AnyKeys) ? ", AnyKeys = true" : "");
        foreach (string files in pattern(guess))
        {
            yield return "Files(" + Literal(files) + settings + ")";
        }
    }

    private static string FieldOfPath(string field) => field.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(".", "\\.", StringComparison.Ordinal);

    private static void AddKey(TableDraft table, RecordDraft record)
    {
        TableGuess guess = table.Guess;
        if (guess.Rows == RowsAre.ByKey)
        {
            Add(guess.Row.Find("id") is null ? "Id" : "Key", "Key");
            table.Assumptions.Add("the names in the file are the keys of the rows: " + record.Name + "." + record.Properties[0].Name);
        }
        else if (guess.IsOnePerFile)
        {
            Add(guess.Row.Find("id") is null ? "Id" : "FileName", "Key, FileName");
            table.Assumptions.Add("each file is a row, and its name is the key: " + record.Name + "." + record.Properties[0].Name);
        }

        if (guess.Files.Any(f => f.Needs.FrontMatter))
        {
            string name = Names.Property(record.Names, record.Name, "body");
            record.Properties.Add(new PropertyDraft(name, "string", null, "Body"));
        }

        void Add(string name, string attributes) =>
            record.Properties.Add(new PropertyDraft(Names.Property(record.Names, record.Name, name), "string", null, attributes));
    }

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
        List<string> key = record.Origin.Length > 0 || table.Guess.Rows == RowsAre.ByKey || table.Guess.IsOnePerFile
            || (shape.Mappings < 2 && table.Guess.Rows == RowsAre.Single)
            ? [] : [.. KeyGuess.Of(shape).Where(f => !left.Contains(("", f)))];
        if (IsMapLike(shape, record.Origin.Length == 0) || shape.Names.Count > MostProperties)
        {
            hasRest = true;
            key = [];
        }
        else
        {
            foreach (string field in shape.Names.OrderBy(n => key.Contains(n) ? 0 : 1))
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

        if (record.Origin.Length == 0 && !record.Properties.Exists(p => p.Attributes.Any(a => a.StartsWith("Key", StringComparison.Ordinal))))
        {
            AddOrder(table, record, shape);
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

    /// <summary>Rows that nothing tells apart are told by their place.</summary>
    private static void AddOrder(TableDraft table, RecordDraft record, Shape shape)
    {
        if (shape.Mappings < 2)
        {
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

    private string? OfList(TableDraft table, RecordDraft record, string field, Shape seen)
    {
        if (seen.Items is not { } items)
        {
            // Every list is empty: nobody knows of what.
            return seen.Values.Count == 0 ? "RowList<string>" : "RowList<" + Scalar(table, record, field, seen.Values, false) + ">";
        }

        List<YamlScalar> values = [.. items.Values, .. seen.Values];
        if (items is { Lists: 0, Mappings: 0 })
        {
            return "RowList<" + Scalar(table, record, field, values, false) + ">";
        }

        if (items is { Lists: > 0, Mappings: 0, Items: { Lists: 0, Mappings: 0, Nulls: 0 } inner } && values.Count == 0)
        {
            return "RowList<RowList<" + Scalar(table, record, field, inner.Values, false) + ">>";
        }

        return items.Lists == 0 && seen.Values.Count == 0
            ? "RowList<" + Part(table, field, items, items.Values, new HashSet<string>(), "") + ">" : null;
    }

    private string Scalar(TableDraft table, RecordDraft record, string field, IReadOnlyList<YamlScalar> values, bool isKey)
    {
        string type = ValueGuess.Of(values);
        return type == ValueGuess.Text && !isKey && Enum(table, record, field, values) is { } members ? members : type;
    }

    /// <summary>An enum, where few values occur so often that they seem to be all there are.</summary>
    private string? Enum(TableDraft table, RecordDraft record, string field, IReadOnlyList<YamlScalar> values)
    {
        List<string> distinct = values.Select(v => v.Value).Distinct().Take(MostEnumValues + 1).ToList();
        if (distinct.Count is < 2 or > MostEnumValues || values.Count < LeastEnumUses || values.Count < 5 * distinct.Count
            || !distinct.TrueForAll(d => Word().IsMatch(d))
            || values.CountBy(v => v.Value).Any(v => v.Value < 2))
        {
            return null;
        }

        List<(string Name, string Value)> members = distinct.ConvertAll(d => (MemberName.IdentifierOf(d), d));
        if (members.Select(m => m.Name).Distinct().Count() < members.Count)
        {
            return null;
        }

        string vocabulary = field + "\n" + string.Join('\n', distinct.Order(StringComparer.Ordinal));
        if (!_enums.TryGetValue(vocabulary, out string? name))
        {
            _enums.Add(vocabulary, name = names.Type(field + "_kind", "Value"));
            table.Enums.Add(new EnumDraft(name, members));
        }

        table.Assumptions.Add("'" + field + "' of " + record.Name + " has one of " + distinct.Count.ToString(CultureInfo.InvariantCulture)
            + " values (" + name + "): another one is an error until it is added there; 'string' takes any");
        return name;
    }

    /// <summary>A map, where the names of the fields seem to be data themselves.</summary>
    private string? MapType(TableDraft table, RecordDraft record, string field, Shape seen)
    {
        if (!IsMapLike(seen, isRow: false) || seen.AllFields is not { Nulls: 0, Lists: 0 } values)
        {
            return null;
        }

        string? type = values.Mappings == 0 ? Scalar(table, record, field, values.Values, false)
            : values.Values.Count == 0 ? Part(table, Names.Singular(field), values, [], new HashSet<string>(), "", field) : null;
        if (type is not null)
        {
            table.Assumptions.Add("the names in '" + field + "' of " + record.Name + " are data: look them up in " + record.Name + "."
                + MemberName.IdentifierOf(field));
        }

        return type is null ? null : "RowMap<" + type + ">";
    }

    /// <summary>Whether mappings hold names that vary, with values that are alike.</summary>
    private static bool IsMapLike(Shape shape, bool isRow)
    {
        int odd = shape.Names.Count(n => !FieldName().IsMatch(n));
        return shape.Mappings > 0 && shape.Names.Count >= 3 && shape.AllFields is var all
            && (all.Lists == 0 ? 0 : 1) + (all.Mappings == 0 ? 0 : 1) + (all.Values.Count == 0 ? 0 : 1) == 1
            && shape.Names.Select(n => ValueGuess.Of(shape[n].Values)).Distinct().Count() == 1
            && (odd * 2 > shape.Names.Count || (!isRow && shape.Names.Count >= 6 && shape.Mappings >= 4 && shape.Fill < 0.34)
                || shape.Names.Count > 60);
    }

    private string Part(
        TableDraft table, string field, Shape seen, List<YamlScalar> written, IReadOnlySet<string> elsewhere, string path, string? origin = null)
    {
        // Of what stands in a list or a map there are several, and each is one.
        RecordDraft part = new(names.Type(path.Length == 0 ? Names.Singular(field) : field, "Part"), origin ?? field)
        {
            Summary = "What stands in '" + field + "'.",
        };
        table.Records.Add(part);
        part.Attributes.Add("Part");
        if (written.Count > 0)
        {
            // What is written as a value has no other field.
            string value = Names.Property(part.Names, part.Name, "value");
            string type = Scalar(table, part, field, written, false);
            part.Properties.Add(new PropertyDraft(value, type + "?", null, "Short", "YamlName(" + Literal(FreeField(seen)) + ")"));
            table.Assumptions.Add("'" + field + "' is a value in places and has fields in others: the value is " + part.Name + "." + value);
        }

        Shape all = Unrolled(seen, field);
        AddFields(table, part, all, elsewhere, path, written.Count > 0, all == seen ? null : field);
        return part.Name;
    }

    private static string FreeField(Shape seen)
    {
        string name = "value";
        while (seen.Find(name) is not null)
        {
            name += "_";
        }

        return name;
    }

    /// <summary>Of what contains its own kind, in a field of one name, all levels in one.</summary>
    private static Shape Unrolled(Shape seen, string field)
    {
        List<Shape> levels = [seen];
        while (levels[^1].Find(field) is { Values.Count: 0 } below
            && (below.Lists == 0 ? below : below.Mappings == 0 ? below.Items : null) is { Mappings: > 0, Values.Count: 0, Nulls: 0 } content)
        {
            levels.Add(content);
        }

        return levels.Count == 1 ? seen : Shape.Of(levels);
    }

    /// <summary>The policy that most names follow; the others are named.</summary>
    private static void Call(RecordDraft record)
    {
        List<PropertyDraft> fields = record.Properties.FindAll(p => p.Field is not null);
        Naming policy = new[] { Naming.Snake, Naming.Camel, Naming.Kebab, Naming.Pascal, Naming.Exact }
            .MaxBy(n => (fields.Count(f => YamlNaming.Of(n, f.Name) == f.Field), -(int)n));
        if (policy != Naming.Snake)
        {
            record.Attributes.Add("Names(Naming." + policy + ")");
        }

        for (int i = 0; i < record.Properties.Count; i++)
        {
            PropertyDraft property = record.Properties[i];
            if (property.Field is { } field && YamlNaming.Of(policy, property.Name) != field)
            {
                record.Properties[i] = property with { Attributes = [.. property.Attributes, "YamlName(" + Literal(field) + ")"] };
            }
        }
    }

    private bool CanName(TableDraft table, RecordDraft record, string container)
    {
        PropertyDraft[] keys = [.. record.Properties.Where(p => p.Attributes.Any(a => a.StartsWith("Key", StringComparison.Ordinal)))];
        if (keys is not [{ Type: "string" } key] || unnamed.Contains(container))
        {
            return false;
        }

        IReadOnlyList<string> values = table.Guess.Rows == RowsAre.ByKey ? table.Guess.Keys
            : key.Field is { } field ? [.. table.Guess.Row[field].Values.Select(v => v.Value)] : [.. table.Guess.Files.Select(f => f.Stem)];
        return values.Count <= MostMembers && values.Select(MemberName.IdentifierOf).Distinct().Count() == values.Count;
    }

    [GeneratedRegex(@"[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 _/+.-]{0,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z_$@][A-Za-z0-9_$.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}
