using System.Globalization;

namespace Dataset.Compiler.Types;

public sealed record IntValue(int Value) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<IntType>();
}

/// <summary>A whole number of 32 bits.</summary>
public sealed class IntType : ScalarType<IntValue>
{
    public override string Name => "int";

    public override string ClrName => "System.Int32";

    public override string CSharpName => "int";

    public override string Expected => "a whole number";

    public override string? Meant(string text) => NumberSpelling.Meant(text);

    public override StorageForm Form => StorageForm.Number;

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index | LookUps.Range;

    public override Measure Measure => Measure.Number;

    public override ClaimForm Claim { get; } = new("Number", "a whole number", "TryGetNumber", "number");

    public override string Json => CoreNumber.Json("integer");

    public override PlainKind Plain => PlainKind.Integer;

    public override string CSharp(string type, IReadOnlyList<string> words) => words[0];

    public override string CSharpCode(string value) => $"(long){value}";

    protected override IntValue? Read(string text, out string? whyNot)
    {
        whyNot = null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int plain))
        {
            return new IntValue(plain);
        }

        if (!CoreNumber.TryParse(text, out CoreNumber number))
        {
            whyNot = NumberSpelling.WhyNot(text, "write it in the digits 0 to 9");
            return null;
        }

        whyNot = number.Whole() is not { } whole ? "it has a fraction: give a whole number, or declare the property as decimal"
            : whole < int.MinValue || whole > int.MaxValue ? "it lies beyond two thousand million: declare the property as long"
            : null;
        return whyNot is null ? new IntValue((int)number.Whole()!.Value) : null;
    }

    protected override string Write(IntValue value) => value.Value.ToString(CultureInfo.InvariantCulture);

    protected override ulong Word(IntValue value, int at) => unchecked((ulong)value.Value);

    protected override Extent ExtentOf(IntValue value) => new(value.Value, value.Value);
}
