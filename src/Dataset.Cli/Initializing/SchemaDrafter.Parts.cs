using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>Records for what is nested in others.</summary>
internal sealed partial class SchemaDrafter
{
    private string Part(
        TableDraft table, string field, Shape seen, List<YamlScalar> written, IReadOnlySet<string> elsewhere, string path, string? origin = null)
    {
        bool isWhole = path.Length == 0 || !elsewhere.Any(e => e.StartsWith(path, StringComparison.Ordinal));
        if (!isPlain && written.Count == 0 && !MapGuess.Is(seen, isRow: false) && isWhole && seen.Find(field) is null
            && UnionGuess.Of(seen) is { } union)
        {
            return Union(table, field, origin ?? field, union.Kinds, union.ToldBy);
        }

        // Of what stands in a list or a map there are several, and each is one.
        RecordDraft part = new(names.Type(path.Length == 0 ? Names.Singular(field) : field, "Part"), origin ?? field)
        {
            Summary = "What stands in '" + field + "'.",
        };
        table.Records.Add(part);
        part.Attributes.Add("Part");
        if (written.Count > 0)
        {
            AddShort(table, part, field, written);
        }

        Shape all = Unrolled(seen, field);
        AddFields(table, part, all, elsewhere, path, written.Count > 0, all == seen ? null : field);
        return part.Name;
    }

    /// <summary>A part for each kind of rows, and the union of these.</summary>
    private string Union(TableDraft table, string field, string origin, IReadOnlyList<KindGuess> kinds, string toldBy)
    {
        string one = Names.Singular(field), union = names.Type("I" + MemberName.IdentifierOf(one), "Part");
        table.Unions.Add(new UnionDraft(union, "What stands in '" + field + "', of one of several kinds."));
        foreach (KindGuess kind in kinds)
        {
            RecordDraft part = new(names.Type(kind.Name + "-" + one, "Part"), origin)
            {
                Summary = "What stands in '" + field + "', of the kind '" + kind.Name + "'.",
                Union = union,
            };
            table.Records.Add(part);
            part.Attributes.AddRange(["Part", kind.When]);
            AddFields(table, part, kind.Rows, new HashSet<string>(), "");
        }

        table.Assumptions.Add("what stands in '" + field + "' is of " + kinds.Count.ToString(CultureInfo.InvariantCulture) + " kinds, told by "
            + toldBy + ": " + union);
        return union;
    }

    /// <summary>The property of rows that are written as values; these have no other field.</summary>
    private void AddShort(TableDraft table, RecordDraft record, string field, List<YamlScalar> written)
    {
        string value = Names.Property(record.Names, record.Name, "value");
        record.Properties.Add(new PropertyDraft(value, Scalar(table, record, field, written, false) + "?", null, "Short(Only = true)"));
        table.Assumptions.Add("'" + field + "' is a value in places and has fields in others: the value is " + record.Name + "." + value);
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
}
