using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

/// <summary>A calendar date as a day number: 0 is 0001-01-01, as in <c>DateOnly.DayNumber</c>.</summary>
public sealed record DateValue(int DayNumber) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<DateType>();
}

/// <summary>A day of the calendar.</summary>
public sealed class DateType : ScalarType<DateValue>
{
    public override string Name => "date";

    public override string ClrName => "System.DateOnly";

    public override string Expected => "a date";

    public override string? Meant(string text) => DateSpelling.Meant(text);

    public override FindingKind Refusal => BindingFindings.BadDate;

    public override StorageForm Form => StorageForm.Number;

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index | LookUps.Range;

    public override Measure Measure => Measure.Day;

    public override ClaimForm Claim { get; } = new("Date", "a day", "TryGetDay", "day");

    public override string Json => """{ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }""";

    public override PlainKind Plain => PlainKind.Date;

    public override string CSharp(string type, IReadOnlyList<string> words) => $"{type}.FromDayNumber({words[0]})";

    public override string CSharpCode(string value) => $"(long){value}.DayNumber";

    protected override DateValue? Read(string text, out string? whyNot)
    {
        bool isDate = CalendarDate.TryParse(text, out int day);
        whyNot = isDate ? null : CalendarDate.WhyNot(text) ?? "a calendar date is written as 2025-02-18";
        return isDate ? new DateValue(day) : null;
    }

    protected override string Write(DateValue value) => CalendarDate.Text(value.DayNumber);

    protected override ulong Word(DateValue value, int at) => (ulong)value.DayNumber;

    protected override Extent ExtentOf(DateValue value) => new(value.DayNumber, value.DayNumber);
}
