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
        whyNot = "it is written in the digits 0 to 9 only, and not beyond two thousand million";
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int plain))
        {
            return new IntValue(plain);
        }

        return CoreNumber.TryParse(text, out CoreNumber number) && number.Whole() is { } whole && whole >= int.MinValue && whole <= int.MaxValue
            ? new IntValue((int)whole)
            : null;
    }

    protected override string Write(IntValue value) => value.Value.ToString(CultureInfo.InvariantCulture);

    protected override ulong Word(IntValue value, int at) => unchecked((ulong)value.Value);

    protected override Extent ExtentOf(IntValue value) => new(value.Value, value.Value);
}
