using System.Globalization;

namespace Dataset.Compiler.Types;

public sealed record DecimalValue(decimal Value) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DecimalType>();
}

/// <summary>A decimal number. The stored words tell 1.0 and 1.00 apart, which are equal, but not the same figure.</summary>
public sealed class DecimalType : ScalarType<DecimalValue>
{
    public override string Name => "decimal";

    public override string ClrName => "System.Decimal";

    public override string CSharpName => "decimal";

    public override string Expected => "a number";

    public override StorageForm Form => StorageForm.Bits(2);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index;

    public override string HashFormat => "0.############################";

    public override Measure Measure => Measure.Number;

    public override ClaimForm Claim { get; } = new("Decimal", "a decimal number", "TryGetDecimal", "number");

    public override string Json => """{ "type": "number" }""";

    public override string CSharp(string type, IReadOnlyList<string> words) =>
        $"new decimal([unchecked((int){words[0]}), unchecked((int)({words[0]} >> 32)), unchecked((int){words[1]}), unchecked((int)({words[1]} >> 32))])";

    public override string HashText(ScalarValue value) => ((DecimalValue)value).Value.ToString(HashFormat, CultureInfo.InvariantCulture);

    protected override DecimalValue? Read(string text, out string? whyNot)
    {
        whyNot = "it is written in digits, with a point before the fraction";
        return IsNumber(text, fraction: true)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? new DecimalValue(value)
            : null;
    }

    protected override string Write(DecimalValue value) => value.Value.ToString(CultureInfo.InvariantCulture);

    protected override ulong Word(DecimalValue value, int at)
    {
        int[] bits = decimal.GetBits(value.Value);
        return (uint)bits[2 * at] | ((ulong)(uint)bits[(2 * at) + 1] << 32);
    }

    protected override Extent ExtentOf(DecimalValue value) => new(value.Value, value.Value);

    internal static bool IsNumber(string text, bool fraction)
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
