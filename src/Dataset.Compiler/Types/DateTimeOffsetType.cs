using System.Globalization;
using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

public sealed record DateTimeOffsetValue(DateTimeOffset Moment) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DateTimeOffsetType>();
}

/// <summary>
/// A point of time with its offset from universal time. Two that mean one moment are equal; rules on dates look at the day where it was.
/// </summary>
public sealed class DateTimeOffsetType : ScalarType<DateTimeOffsetValue>
{
    public override string Name => "date-time-offset";

    public override string ClrName => "System.DateTimeOffset";

    public override string Expected => "a point of time with an offset";

    public override FindingKind Refusal => BindingFindings.BadDate;

    public override StorageForm Form => StorageForm.Bits(2);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index | LookUps.Range;

    public override Measure Measure => Measure.Day;

    public override ClaimForm Claim { get; } = new("DateTimeOffset", "a point of time with an offset", "TryGetDateTimeOffset", "moment");

    public override string Json => """{ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}" }""";

    public override string CSharp(string type, IReadOnlyList<string> words) =>
        $"new {type}(unchecked((long){words[0]}), new global::System.TimeSpan(unchecked((long){words[1]})))";

    public override long? Code(ScalarValue value) => ((DateTimeOffsetValue)value).Moment.UtcTicks;

    public override string CSharpCode(string value) => $"{value}.UtcTicks";

    protected override DateTimeOffsetValue? Read(string text, out string? whyNot)
    {
        whyNot = "it is written with its offset, as in 2025-02-18T10:30:00+01:00 or 2025-02-18T10:30:00Z";
        if (!ClockTime.TryParse(text, out long ticks, out string zone) || !ClockTime.TryParseZone(zone, out long offset)
            || ticks - offset < 0 || ticks - offset > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        return new DateTimeOffsetValue(new DateTimeOffset(ticks, new TimeSpan(offset)));
    }

    protected override string Write(DateTimeOffsetValue value) => value.Moment.Offset == TimeSpan.Zero
        ? value.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.Moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    protected override ulong Word(DateTimeOffsetValue value, int at) => unchecked((ulong)(at == 0 ? value.Moment.Ticks : value.Moment.Offset.Ticks));

    protected override Extent ExtentOf(DateTimeOffsetValue value) =>
        new(value.Moment.Ticks / TimeSpan.TicksPerDay, value.Moment.Ticks / TimeSpan.TicksPerDay);
}
