using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Types;

/// <summary>Gives a scalar's text the type that the schema asks for.</summary>
internal static class ScalarConverter
{
    /// <summary>The value; null with the reason where the text is none of this type. Enums are looked up in the schema.</summary>
    public static BoundValue? Convert(SchemaIndex schema, ColumnSpec column, string text, int node, out string? whyNot)
    {
        whyNot = null;
        switch (column.Type)
        {
            case ColumnType.Text or ColumnType.Any:
                return new TextValue(text, node);
            case ColumnType.Reference or ColumnType.Union or ColumnType.Owner:
                return new ReferenceValue(text, node);
            case ColumnType.Bool:
                whyNot = "it is either true or false";
                return text is "true" or "false" ? new BoolValue(text == "true", node) : null;
            case ColumnType.Int:
                whyNot = "it is written in digits only, and not beyond two thousand million";
                return IsNumber(text, fraction: false) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                    ? new IntValue(number, node) : null;
            case ColumnType.Decimal:
                whyNot = "it is written in digits, with a point before the fraction";
                return IsNumber(text, fraction: true)
                    && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
                    ? new DecimalValue(value, node) : null;
            case ColumnType.Date:
                whyNot = "a calendar date is written as 2025-02-18";
                return CalendarDate.TryParse(text, out int day) ? new DateValue(day, node) : null;
            case ColumnType.FuzzyDate:
                return FuzzyDateParser.TryParse(text, out FuzzyDateBits date, out whyNot) ? new FuzzyDateValue(date, node) : null;
            case ColumnType.Duration:
                return DurationParser.TryParse(text, out DurationBits duration, out whyNot) ? new DurationValue(duration, node) : null;
            case ColumnType.Uri:
                whyNot = "it starts with https:// or http:// and has no spaces";
                return WebAddress.Is(text) ? new TextValue(text, node) : null;
            case ColumnType.Enum:
                return schema.Member(column.TypeName!, text) is { } member ? new EnumValue(member, node) : null;
            default:
                return null;
        }
    }

    private static bool IsNumber(string text, bool fraction)
    {
        int digits = 0, points = 0;
        for (int i = text.Length > 0 && text[0] == '-' ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                digits++;
            }
            else if (text[i] != '.' || !fraction || digits == 0 || ++points > 1 || i + 1 == text.Length)
            {
                return false;
            }
        }

        return digits > 0;
    }
}
