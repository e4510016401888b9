using System.Globalization;

namespace Dataset.Compiler.Types;

public sealed record LongValue(long Value) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<LongType>();
}

/// <summary>A whole number of 64 bits.</summary>
public sealed class LongType : ScalarType<LongValue>
{
    public override string Name => "long";

    public override string ClrName => "System.Int64";

    public override string CSharpName => "long";

    public override string Expected => "a whole number";

    public override string? Meant(string text) => NumberSpelling.Meant(text);

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index | LookUps.Range;

    public override Measure Measure => Measure.Number;

    public override ClaimForm Claim { get; } = new("Long", "a whole number of 64 bits", "TryGetLong", "number");

    public override PlainKind Plain => PlainKind.Long;

    public override string Json => CoreNumber.Json("integer");

    public override string CSharp(string type, IReadOnlyList<string> words) => $"unchecked((long){words[0]})";

    public override string CSharpCode(string value) => $"(long){value}";

    protected override LongValue? Read(string text, out string? whyNot)
    {
        if (!CoreNumber.TryParse(text, out CoreNumber number))
        {
            whyNot = NumberSpelling.WhyNot(text, "write it in the digits 0 to 9");
            return null;
        }

        whyNot = number.Whole() is not { } whole ? "it has a fraction: give a whole number, or declare the property as decimal"
            : whole < long.MinValue || whole > long.MaxValue ? "it lies beyond nine million million million: declare the property as decimal"
            : null;
        return whyNot is null ? new LongValue((long)number.Whole()!.Value) : null;
    }

    protected override string Write(LongValue value) => value.Value.ToString(CultureInfo.InvariantCulture);

    protected override ulong Word(LongValue value, int at) => unchecked((ulong)value.Value);

    protected override Extent ExtentOf(LongValue value) => new(value.Value, value.Value);
}
