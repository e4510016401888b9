using System.Globalization;

namespace Dataset.Compiler.Types;

/// <summary>A time of the day in ticks since midnight.</summary>
public sealed record TimeValue(long Ticks) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<TimeType>();
}

/// <summary>A time of the day.</summary>
public sealed class TimeType : ScalarType<TimeValue>
{
    public override string Name => "time";

    public override string ClrName => "System.TimeOnly";

    public override string Expected => "a time of the day";

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index | LookUps.Range;

    public override ClaimForm Claim { get; } = new("Time", "a time of the day", "TryGetTime", "time");

    public override string Json => """{ "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}" }""";

    public override string CSharp(string type, IReadOnlyList<string> words) => $"new {type}((long){words[0]})";

    public override string CSharpCode(string value) => $"{value}.Ticks";

    protected override TimeValue? Read(string text, out string? whyNot)
    {
        whyNot = "a time of the day is written as 10:30 or 10:30:00";
        return ClockTime.TryParseTime(text, out long ticks) ? new TimeValue(ticks) : null;
    }

    protected override string Write(TimeValue value) => new DateTime(value.Ticks).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    protected override ulong Word(TimeValue value, int at) => (ulong)value.Ticks;
}
