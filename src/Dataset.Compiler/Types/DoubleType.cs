using System.Globalization;

namespace Dataset.Compiler.Types;

public sealed record DoubleValue(double Value) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DoubleType>();
}

/// <summary>A binary number of 64 bits: one that is written with more figures than it has would be rounded, and is none. Zero has no sign.</summary>
public sealed class DoubleType : ScalarType<DoubleValue>
{
    public override string Name => "double";

    public override string ClrName => "System.Double";

    public override string CSharpName => "double";

    public override string Expected => "a number";

    public override string? Meant(string text) => NumberSpelling.Meant(text);

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index | LookUps.Range;

    public override Measure Measure => Measure.Number;

    public override ClaimForm Claim { get; } = new("Double", "a binary number", "TryGetDouble", "number");

    public override string Json => CoreNumber.Json("number");

    public override string CSharp(string type, IReadOnlyList<string> words) =>
        $"global::System.BitConverter.Int64BitsToDouble(unchecked((long){words[0]}))";

    /// <summary>The bits of greater numbers are greater, but for negative ones, which have all their bits but the sign turned.</summary>
    public override long? Code(ScalarValue value)
    {
        long bits = BitConverter.DoubleToInt64Bits(((DoubleValue)value).Value);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }

    public override string CSharpCode(string value)
    {
        string bits = $"global::System.BitConverter.DoubleToInt64Bits({value} + 0d)";
        return $"({bits} ^ (({bits} >> 63) & long.MaxValue))";
    }

    protected override DoubleValue? Read(string text, out string? whyNot)
    {
        whyNot = null;
        double value = text switch
        {
            ".nan" or ".NaN" or ".NAN" => double.NaN,
            ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
            "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
            _ => 0,
        };
        if (value != 0)
        {
            return new DoubleValue(value);
        }

        if (!CoreNumber.TryParse(text, out CoreNumber number))
        {
            whyNot = NumberSpelling.WhyNot(text, "write it in digits, with a point before the fraction");
            return null;
        }

        if (Nearest(number) is { } nearest && CoreNumber.TryParse(Text(nearest), out CoreNumber held) && held.Shortest() == number.Shortest())
        {
            return new DoubleValue(nearest);
        }

        whyNot = "it has more digits than a double holds, and none may be lost: write fewer, or declare the property as decimal";
        return null;
    }

    protected override string Write(DoubleValue value) => double.IsNaN(value.Value) ? ".nan"
        : double.IsInfinity(value.Value) ? value.Value > 0 ? ".inf" : "-.inf"
        : Text(value.Value);

    protected override ulong Word(DoubleValue value, int at) => unchecked((ulong)BitConverter.DoubleToInt64Bits(value.Value));

    private static double? Nearest(CoreNumber number)
    {
        string text = number.Coefficient.ToString(CultureInfo.InvariantCulture) + "e" + number.Exponent.ToString(CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value)
            ? value + 0d
            : null;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
