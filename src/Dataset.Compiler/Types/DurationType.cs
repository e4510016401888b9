using System.Globalization;
using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

public sealed record DurationValue(DurationBits Duration) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DurationType>();
}

/// <summary>A duration in months, days and seconds.</summary>
public sealed class DurationType : ScalarType<DurationValue>
{
    public override string Name => "duration";

    public override string ClrName => "IsoDuration";

    public override bool IsRuntime => true;

    public override string Expected => "a duration";

    public override FindingKind Refusal => BindingFindings.BadDuration;

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index;

    public override ClaimForm Claim { get; } = new("Duration", "a duration", "TryGetDuration", "duration", WritesItself: true);

    public override string Json => """{ "type": "string", "pattern": "^P" }""";

    /// <summary>A month is no number of days, so that no tool could add its parts up.</summary>
    public override IReadOnlyList<PlainPart> Parts { get; } =
    [
        new("", PlainKind.Text, v => v.Type.Write(v)),
        new("months", PlainKind.Integer, v => Number(Of(v).Months)),
        new("days", PlainKind.Integer, v => Number(Of(v).Days)),
        new("seconds", PlainKind.Integer, v => Number(Of(v).Seconds)),
    ];

    private static DurationBits Of(ScalarValue value) => ((DurationValue)value).Duration;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public override string CSharp(string type, IReadOnlyList<string> words) => $"new {type}({words[0]})";

    public override string CSharpCode(string value) => $"unchecked((long){value}.Bits)";

    protected override DurationValue? Read(string text, out string? whyNot) =>
        DurationParser.TryParse(text, out DurationBits duration, out whyNot) ? new DurationValue(duration) : null;

    protected override string Write(DurationValue value)
    {
        DurationBits duration = value.Duration;
        string date = Part(duration.Months / 12, "Y") + Part(duration.Months % 12, "M") + Part(duration.Days, "D");
        string time = Part(duration.Seconds / 3600, "H") + Part(duration.Seconds / 60 % 60, "M") + Part(duration.Seconds % 60, "S");
        return time.Length > 0 ? "P" + date + "T" + time : date.Length > 0 ? "P" + date : "PT0S";
    }

    protected override ulong Word(DurationValue value, int at) => value.Duration.Bits;

    private static string Part(int number, string unit) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture) + unit;
}
