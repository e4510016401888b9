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
/// <param name="isPlain">Whether nothing is assumed to refer to rows, or to be of several kinds.</param>
/// <param name="names">The names of types that are given already.</param>
internal sealed partial class SchemaDrafter(
    Func<TableGuess, IReadOnlyList<string>> pattern,
    IReadOnlySet<(string Origin, string Field)> left,
    IReadOnlySet<string> unnamed,
    bool isPlain,
    Names names)
{
    private const int MostMembers = 2000;

    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private ReferenceGuess? _references;

    /// <summary>The declarations of all tables: each has its name before the fields of another refer to it.</summary>
    public List<TableDraft> Draft(IEnumerable<TableGuess> guesses)
    {
        List<TableDraft> tables = guesses.Select(Begin).ToList();
        _references = isPlain ? null : new ReferenceGuess(tables);
        tables.ForEach(Fill);
        return tables;
    }

    private TableDraft Begin(TableGuess guess)
    {
        string entity = EntityName(guess.Name), container = names.Type(entity, "Rows");
        TableDraft table = new(guess, entity, container);
        string one = Names.Singular(entity);
        RecordDraft record = new(names.Type(one == entity ? one + "-row" : one, "Row"), "")
        {
            Summary = "A row of '" + string.Join("', '", pattern(guess)) + "'.",
        };
        table.Records.Add(record);
        return table;
    }

    private void Fill(TableDraft table)
    {
        RecordDraft record = table.Records[0];
        AddKey(table, record);
        if (table.Guess.IsOfValues)
        {
            AddValue(table, record);
        }
        else
        {
            bool isShort = table.Guess.Row.Values.Count > 0;
            if (isShort)
            {
                AddShort(table, record, table.Guess.Name, table.Guess.Row.Values);
            }

            AddFields(table, record, table.Guess.Row, table.Guess.Elsewhere, "", isShort);
        }

        record.Attributes.InsertRange(0, Heads(table, CanName(table, record)));
    }

    /// <summary>The one property of rows that are values.</summary>
    private void AddValue(TableDraft table, RecordDraft record)
    {
        Shape row = table.Guess.Row;
        bool isKey = !record.Properties.Exists(p => p.IsKey) && row.Values.TrueForAll(v => KeyGuess.IsKey(v.Value))
            && row.Values.DistinctBy(v => v.Value).Count() == row.Values.Count;
        string name = Names.Property(record.Names, record.Name, row.Lists > 0 ? "values" : "value");
        string type = row.Lists > 0 ? OfList(table, record, name, row)! : isKey ? ValueGuess.Text : Scalar(table, record, name, row.Values, false);
        if (!isKey && !record.Properties.Exists(p => p.IsKey))
        {
            record.Properties.Add(new PropertyDraft(Names.Property(record.Names, record.Name, "order"), "int", null, "Key, FileOrder"));
        }

        record.Properties.Add(new PropertyDraft(name, type, null, isKey ? ["Key", "Short(Only = true)"] : ["Short(Only = true)"]));
        table.KeyValues = isKey ? [.. row.Values.Select(v => v.Value)] : table.KeyValues;
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

    private IEnumerable<string> Heads(TableDraft table, bool isNamed)
    {
        TableGuess guess = table.Guess;
        string derived = YamlNaming.PascalCase(table.Entity);
        yield return "Entity(" + Literal(table.Entity) + (table.Container == derived ? "" : ", Container = " + Literal(table.Container))
            + (isNamed ? ", NamedMembers = true" : "") + ")";
        ReadingOptions[] needs = [.. guess.Files.Select(f => f.Needs)];
        string settings = (guess.Rows == RowsAre.List ? "" : ", Rows = RowsAre." + guess.Rows)
            + (guess.At.Count == 0 ? "" : ", At = " + Literal(guess.Place))
            + (needs.Any(n => n.Documents) ? ", Documents = true" : "")
            + (needs.Any(n => n.Aliases) ? ", Aliases = true" : "")
            + (needs.Any(n => n.Tags) ? ", Tags = true" : "")
            + (needs.Any(n => n.AnyKeys) ? ", AnyKeys = true" : "");
        if (guess.IsListed)
        {
            yield return "Listed";
        }

        if (guess.When is { } when)
        {
            yield return when;
        }

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
            table.KeyValues = guess.Keys;
            table.Assumptions.Add("the names in the file are the keys of the rows: " + record.Name + "." + record.Properties[0].Name);
        }
        else if (guess.IsKeyedByFile)
        {
            Add(guess.Row.Find("id") is null ? "Id" : "FileName", guess.Tree is null ? "Key, FileName" : "Key, FileName(Folders = true)");
            table.KeyValues = guess.FileKeys;
            table.Assumptions.Add("each file is a row, and its name is the key: " + record.Name + "." + record.Properties[0].Name);
        }
        else if (guess.Lists.Count > 0)
        {
            Add("group", guess.IsKeyedInLists ? "Key, AtName" : "AtName");
            table.Assumptions.Add("the names above the rows are data: " + record.Name + "." + record.Properties[0].Name);
        }

        if (guess.Files.Any(f => f.Needs.FrontMatter))
        {
            string name = Names.Property(record.Names, record.Name, "body");
            record.Properties.Add(new PropertyDraft(name, "string", null, "Body"));
        }

        void Add(string name, string attributes) =>
            record.Properties.Add(new PropertyDraft(Names.Property(record.Names, record.Name, name), "string", null, attributes));
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

    private bool CanName(TableDraft table, RecordDraft record)
    {
        PropertyDraft[] keys = [.. record.Properties.Where(p => p.IsKey)];
        if (keys is not [{ Type: "string" } key] || unnamed.Contains(table.Container))
        {
            return false;
        }

        IReadOnlyList<string> values = key.Field is { } field ? [.. table.Guess.Row[field].Values.Select(v => v.Value)] : table.KeyValues ?? [];
        return values.Count <= MostMembers && values.Select(MemberName.IdentifierOf).Distinct().Count() == values.Count;
    }

    [GeneratedRegex(@"[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
