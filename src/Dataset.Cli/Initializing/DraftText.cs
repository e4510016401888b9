using System.Text;
using Dataset.Compiler.Declarations;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Initializing;

/// <summary>Writes the declarations of a table as C#.</summary>
internal static class DraftText
{
    /// <param name="table">The table.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="head">What has to stand above everything else in this project.</param>
    public static string Of(TableDraft table, string space, string head)
    {
        StringBuilder text = new();
        text.Append(head).Append("using Dataset.Schema;\n\nnamespace ").Append(space).Append(";\n");
        foreach (RecordDraft record in table.Records)
        {
            Write(text, record);
        }

        foreach (UnionDraft union in table.Unions)
        {
            text.Append("\n/// <summary>").Append(Comment(union.Summary)).Append("</summary>\n[Union]\npublic partial interface ").Append(union.Name)
                .Append(";\n");
        }

        foreach (EnumDraft members in table.Enums)
        {
            Write(text, members);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, RecordDraft record)
    {
        text.Append("\n/// <summary>").Append(Comment(record.Summary)).Append("</summary>\n");
        record.Attributes.ForEach(a => text.Append('[').Append(a).Append("]\n"));
        text.Append("public sealed partial record ").Append(record.Name)
            .Append(record.Union is { } union ? " : " + union : "").Append("\n{\n");
        for (int i = 0; i < record.Properties.Count; i++)
        {
            PropertyDraft property = record.Properties[i];
            string attributes = property.Attributes.Length == 0 ? "" : "[" + string.Join(", ", property.Attributes) + "] ";
            text.Append(i == 0 ? "" : "\n").Append("    ").Append(attributes).Append("public partial ").Append(property.Type).Append(' ')
                .Append(property.Name).Append(" { get; }\n");
        }

        text.Append("}\n");
    }

    private static void Write(StringBuilder text, EnumDraft members)
    {
        text.Append("\n/// <summary>The values that occur.</summary>\npublic enum ").Append(members.Name).Append("\n{\n");
        for (int i = 0; i < members.Members.Count; i++)
        {
            (string name, string value) = members.Members[i];
            string attribute = YamlNaming.KebabCase(name) == value ? ""
                : "    [YamlName(" + SymbolDisplay.FormatLiteral(value, quote: true) + ")]\n";
            text.Append(i == 0 ? "" : "\n").Append(attribute).Append("    ").Append(name).Append(",\n");
        }

        text.Append("}\n");
    }

    /// <summary>A doc comment is XML and one line.</summary>
    private static string Comment(string text) => Compiler.Text.VisibleText.Of(
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal),
        static (all, at) => char.IsControl(all[at]) || Compiler.Text.CharacterRules.IsUnusualLineBreak(all[at])
            || Compiler.Text.CharacterRules.IsBidirectionalControl(all[at]));
}
