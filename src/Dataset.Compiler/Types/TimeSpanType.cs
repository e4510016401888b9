using System.Globalization;
using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

public sealed record TimeSpanValue(TimeSpan Span) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<TimeSpanType>();
}

/// <summary>An exact stretch of time: as .NET writes it, or in days, hours, minutes and seconds of ISO 8601.</summary>
public sealed class TimeSpanType : ScalarType<TimeSpanValue>
{
    public override string Name => "time-span";

    public override string ClrName => "System.TimeSpan";

    public override string Expected => "a stretch of time";

    public override FindingKind Refusal => BindingFindings.BadDuration;

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index | LookUps.Range;

    public override ClaimForm Claim { get; } = new("TimeSpan", "a stretch of time", "TryGetTimeSpan", "span");

    public override string Json => """{ "type": "string" }""";

    public override string CSharp(string type, IReadOnlyList<string> words) => $"new {type}(unchecked((long){words[0]}))";

    public override string CSharpCode(string value) => $"{value}.Ticks";

    protected override TimeSpanValue? Read(string text, out string? whyNot)
    {
        whyNot = "a stretch of time is written as 04:30:00, 2.04:30:00 or PT4H30M";
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan span))
        {
            return new TimeSpanValue(span);
        }

        if (!DurationParser.TryParse(text, out DurationBits duration, out string? why))
        {
            whyNot = text.StartsWith("P", StringComparison.Ordinal) ? why : whyNot;
            return null;
        }

        whyNot = "a month is no number of days; an IsoDuration holds it";
        return duration.Months == 0 ? new TimeSpanValue(new TimeSpan(duration.Days, 0, 0, duration.Seconds)) : null;
    }

    protected override string Write(TimeSpanValue value) => value.Span.ToString("c", CultureInfo.InvariantCulture);

    protected override ulong Word(TimeSpanValue value, int at) => unchecked((ulong)value.Span.Ticks);
}
