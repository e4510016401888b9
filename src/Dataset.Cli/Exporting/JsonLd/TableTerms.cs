using System.Text.Json;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.JsonLd;

/// <summary>
/// The context of a table's rows: what each field is called in public or in the dataset's own vocabulary, and of what type it is. It counts for nodes
/// of the table's class, so that fields of one name in two tables are two terms.
/// </summary>
internal sealed class TableTerms(ViewTable table, Addresses addresses)
{
    /// <summary>Keys that no field has: names of fields have no hyphen.</summary>
    public const string DerivedFrom = "derived-from", About = "about-row";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(table.Name);
        writer.WriteString("@id", addresses.Class(table.Name));
        writer.WriteStartObject("@context");
        foreach (ViewColumn column in table.Columns)
        {
            if (column.IsList)
            {
                WriteList(writer, column);
            }
            else
            {
                WriteFields(writer, column, (i, name) => i == 0 ? AddressOf(column, name) : addresses.Property(table.Name, name));
            }
        }

        WriteTerm(writer, DerivedFrom, PublicTerms.DerivedFrom, "@id");
        WriteTerm(writer, About, PublicTerms.About, "@id");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter writer, ViewColumn column)
    {
        writer.WriteStartObject(column.Name);
        writer.WriteString("@id", AddressOf(column, column.Name));
        writer.WriteString("@container", "@list");
        if (column.Fields.Count == 1 || column.IsToSeveral)
        {
            if (TypeOf(column, 0) is { } type)
            {
                writer.WriteString("@type", type);
            }
        }
        else
        {
            writer.WriteStartObject("@context");
            WriteFields(writer, column, (_, name) => addresses.Property(table.Name, column.Name + "." + name));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A reference to one of several tables is one address: it names the table.</summary>
    private static void WriteFields(Utf8JsonWriter writer, ViewColumn column, Func<int, string, string> addressOf)
    {
        for (int i = 0; i < (column.IsToSeveral ? 1 : column.Fields.Count); i++)
        {
            WriteTerm(writer, column.Fields[i].Name, addressOf(i, column.Fields[i].Name), TypeOf(column, i));
        }
    }

    private static void WriteTerm(Utf8JsonWriter writer, string name, string address, string? type)
    {
        writer.WriteStartObject(name);
        writer.WriteString("@id", address);
        if (type is not null)
        {
            writer.WriteString("@type", type);
        }

        writer.WriteEndObject();
    }

    /// <summary>A public term means one column of a table: two under one name could not be told apart again.</summary>
    private string AddressOf(ViewColumn column, string name) =>
        PublicTerms.Of(column) is { } term && _taken.Add(term) ? term : addresses.Property(table.Name, name);

    private static string? TypeOf(ViewColumn column, int field) => column.Fields[field].Kind switch
    {
        _ when column.Target is not null || column.IsToSeveral => "@id",
        PlainKind.Date => PublicTerms.Xsd + "date",
        PlainKind.Decimal => PublicTerms.Xsd + "decimal",
        PlainKind.Long => PublicTerms.Xsd + "integer",
        PlainKind.Text when field == 0 => column.Source?.Scalar switch
        {
            FuzzyDateType => PublicTerms.Edtf,
            DurationType => PublicTerms.Xsd + "duration",
            UriType => PublicTerms.Xsd + "anyURI",
            _ => null,
        },
        _ => null,
    };
}
