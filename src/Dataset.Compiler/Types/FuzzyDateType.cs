using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

public sealed record FuzzyDateValue(FuzzyDateBits Date) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<FuzzyDateType>();
}

/// <summary>A date that may be uncertain, and says so.</summary>
public sealed class FuzzyDateType : ScalarType<FuzzyDateValue>
{
    public override string Name => "fuzzy-date";

    public override string ClrName => "FuzzyDate";

    public override bool IsRuntime => true;

    public override string Expected => "a date";

    public override string? Meant(string text) => DateSpelling.Meant(text);

    public override FindingKind Refusal => BindingFindings.BadDate;

    public override bool TakesBrackets => true;

    public override StorageForm Form => StorageForm.Bits(1);

    public override LookUps LookUps => LookUps.Unique | LookUps.Index | LookUps.Range;

    public override bool SpansDays => true;

    public override Measure Measure => Measure.Day;

    public override ClaimForm Claim { get; } = new("FuzzyDate", "a date that may be uncertain", "TryGetDate", "date", WritesItself: true);

    /// <summary>A year is a number to an editor, and the brackets of one day out of a range are a list.</summary>
    public override string Json => """
        {
          "anyOf": [
            { "type": "string", "pattern": "^[0-9X?~%./\\[\\] -]+$" },
            { "type": "integer" },
            { "type": "array", "minItems": 1, "maxItems": 1, "items": { "type": "string" } }
          ]
        }
        """;

    /// <summary>Readers take <c>2025-02</c> for its first day, so that the first and the last day stand beside it; an open end has none.</summary>
    public override IReadOnlyList<PlainPart> Parts { get; } =
    [
        new("", PlainKind.Text, v => FuzzyDateWriter.Write(Of(v))),
        new("earliest", PlainKind.Date, v => Of(v).OpenStart ? null : CalendarDate.Text(Of(v).Earliest)) { IsNullable = true },
        new("latest", PlainKind.Date, v => Of(v).OpenEnd ? null : CalendarDate.Text(Of(v).Latest)) { IsNullable = true },
        new("exact", PlainKind.Boolean, v => Of(v).IsExact ? "true" : "false"),
    ];

    private static FuzzyDateBits Of(ScalarValue value) => ((FuzzyDateValue)value).Date;

    public override string CSharp(string type, IReadOnlyList<string> words) => $"new {type}({words[0]})";

    public override string CSharpCode(string value) => $"unchecked((long){value}.Bits)";

    public override Relation Relate(ScalarValue own, ScalarValue said) =>
        FuzzyDateComparison.Relate(((FuzzyDateValue)own).Date, ((FuzzyDateValue)said).Date);

    protected override FuzzyDateValue? Read(string text, out string? whyNot) =>
        FuzzyDateParser.TryParse(text, out FuzzyDateBits date, out whyNot) ? new FuzzyDateValue(date) : null;

    protected override string Write(FuzzyDateValue value) => FuzzyDateWriter.Write(value.Date);

    protected override ulong Word(FuzzyDateValue value, int at) => value.Date.Bits;

    /// <summary>What is approximate or uncertain may be off by more than itself: it bounds nothing.</summary>
    protected override Extent ExtentOf(FuzzyDateValue value) =>
        new(value.Date.IsStartVague ? 0 : value.Date.Earliest, value.Date.IsEndVague ? FuzzyDateBits.MaxDayNumber : value.Date.Latest);
}
