using System.Globalization;
using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

public sealed record DateTimeValue(DateTime Moment) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DateTimeType>();
}

/// <summary>A point of time on the clock, or with a <c>Z</c> in universal time. Rules on dates look at its day.</summary>
public sealed class DateTimeType : ScalarType<DateTimeValue>
{
    private const int KindShift = 62;

    public override string Name => "date-time";

    public override string ClrName => "System.DateTime";

    public override string Expected => "a point of time";

    public override FindingKind Refusal => BindingFindings.BadDate;

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index | LookUps.Range;

    public override Measure Measure => Measure.Day;

    public override ClaimForm Claim { get; } = new("DateTime", "a point of time", "TryGetDateTime", "moment");

    public override string Json => """{ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}" }""";

    public override string CSharp(string type, IReadOnlyList<string> words) =>
        $"new {type}((long)({words[0]} & 0x3FFFFFFFFFFFFFFFUL), (global::System.DateTimeKind)(int)({words[0]} >> {KindShift}))";

    public override long? Code(ScalarValue value) => ((DateTimeValue)value).Moment.Ticks;

    public override string CSharpCode(string value) => $"{value}.Ticks";

    protected override DateTimeValue? Read(string text, out string? whyNot)
    {
        whyNot = ClockTime.Expected;
        if (!ClockTime.TryParse(text, out long ticks, out string zone))
        {
            return null;
        }

        whyNot = "it has an offset, which a DateTimeOffset holds; a DateTime has none, or a Z";
        return zone is "" or "Z" or "z"
            ? new DateTimeValue(new DateTime(ticks, zone.Length > 0 ? DateTimeKind.Utc : DateTimeKind.Unspecified))
            : null;
    }

    protected override string Write(DateTimeValue value) =>
        value.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (value.Moment.Kind == DateTimeKind.Utc ? "Z" : "");

    protected override ulong Word(DateTimeValue value, int at) => (ulong)value.Moment.Ticks | ((ulong)value.Moment.Kind << KindShift);

    protected override Extent ExtentOf(DateTimeValue value) =>
        new(value.Moment.Ticks / TimeSpan.TicksPerDay, value.Moment.Ticks / TimeSpan.TicksPerDay);
}
