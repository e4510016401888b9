using System.Globalization;
using System.Numerics;

namespace Dataset.Compiler.Types;

public sealed record DecimalValue(decimal Value) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DecimalType>();
}

/// <summary>A decimal number. The stored words tell 1.0 and 1.00 apart, which are equal, but not the same figure.</summary>
public sealed class DecimalType : ScalarType<DecimalValue>
{
    /// <summary>How many digits can stand behind the point.</summary>
    private const int MostDecimals = 28;

    private static readonly BigInteger s_greatest = new(decimal.MaxValue);

    public override string Name => "decimal";

    public override string ClrName => "System.Decimal";

    public override string CSharpName => "decimal";

    public override string Expected => "a number";

    public override string? Meant(string text) => NumberSpelling.Meant(text);

    public override StorageForm Form => StorageForm.Bits(2);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index;

    public override string HashFormat => "0.############################";

    public override Measure Measure => Measure.Number;

    public override ClaimForm Claim { get; } = new("Decimal", "a decimal number", "TryGetDecimal", "number");

    public override string Json => CoreNumber.Json("number");

    public override PlainKind Plain => PlainKind.Decimal;

    public override string CSharp(string type, IReadOnlyList<string> words) =>
        $"new decimal([unchecked((int){words[0]}), unchecked((int)({words[0]} >> 32)), unchecked((int){words[1]}), unchecked((int)({words[1]} >> 32))])";

    public override string HashText(ScalarValue value) => ((DecimalValue)value).Value.ToString(HashFormat, CultureInfo.InvariantCulture);

    protected override DecimalValue? Read(string text, out string? whyNot)
    {
        if (!CoreNumber.TryParse(text, out CoreNumber number))
        {
            whyNot = NumberSpelling.WhyNot(text, "write it in digits, with a point before the fraction");
            return null;
        }

        // As many figures as are written, zeros at the end included, where a decimal has room for them.
        whyNot = "it has more digits than a decimal holds, which is 28, and none may be lost: write fewer, or declare the property as string";
        CoreNumber held =
            number.Exponent is <= 0 and >= -MostDecimals && BigInteger.Abs(number.Coefficient) <= s_greatest ? number : number.Shortest();
        BigInteger coefficient = held.Exponent is > 0 and <= MostDecimals ? held.Coefficient * BigInteger.Pow(10, held.Exponent) : held.Coefficient;
        int decimals = Math.Max(-held.Exponent, 0);
        if (held.Exponent > MostDecimals || decimals > MostDecimals || BigInteger.Abs(coefficient) > s_greatest)
        {
            return null;
        }

        byte[] bytes = new byte[16];
        BigInteger.Abs(coefficient).ToByteArray().CopyTo(bytes, 0);
        return new DecimalValue(new decimal(
            BitConverter.ToInt32(bytes, 0), BitConverter.ToInt32(bytes, 4), BitConverter.ToInt32(bytes, 8), coefficient.Sign < 0, (byte)decimals));
    }

    protected override string Write(DecimalValue value) => value.Value.ToString(CultureInfo.InvariantCulture);

    protected override ulong Word(DecimalValue value, int at)
    {
        int[] bits = decimal.GetBits(value.Value);
        return (uint)bits[2 * at] | ((ulong)(uint)bits[(2 * at) + 1] << 32);
    }

    protected override Extent ExtentOf(DecimalValue value) => new(value.Value, value.Value);
}
