using Dataset.Compiler.Types;
using Dataset.Generator.Storage;
using FsCheck;
using FsCheck.Fluent;
using PackedText = Dataset.Runtime.Packing.PackedText;

namespace Dataset.Runtime.Tests;

/// <summary>
/// What the compiler of the data computes while it builds, and what the runtime computes in the application, is the same to the bit: a key that is
/// hashed in another way is never found, and a message would quote another date than the application prints.
/// </summary>
public sealed class TwinTests
{
    private static readonly string[] s_dates =
    [
        "2025-02-18", "2025-02", "2025", "202X", "0001-01-01", "9999-12-31", "2025-02-18?", "2025-02~", "2024%", "2014-02/..", "../2014-02",
        "2014-02-20/2014-03", "2014~/2015?", "[2025-03-23..2025-03-26]", "19XX",
        "198X?", "2001-21", "2001-24", "9999-24", "2001-22/2002-23", "/1888", "1888/",
    ];

    private static readonly string[] s_durations = ["P30D", "P2W", "PT4H30M", "P1Y2M", "P1Y2M3DT4H5M6S", "PT0S", "P14M", "PT90M"];

    public static TheoryData<string> Dates => [.. s_dates];

    public static TheoryData<string> Durations => [.. s_durations];

    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue)]
    public void Any_text_has_one_hash(ulong seed) => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(t => t is not null),
        text => PackedText.Hash(text, seed) == TextHash.Hash(text, seed)));

    [Fact]
    public void Texts_of_every_length_have_one_hash()
    {
        for (int length = 0; length < 40; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26)))) + (length % 2 == 0 ? "" : "\u0456");
            PackedText.Hash(text, 5).ShouldBe(TextHash.Hash(text, 5), text);
        }
    }

    [Fact]
    public void Any_hash_leads_to_one_slot() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(ulong Hash, ulong Value, int Displacement)>(),
        at => PackedText.Mix(at.Hash, at.Value) == TextHash.Mix(at.Hash, at.Value)
            && PackedText.Bucket(at.Hash, 37) == TextHash.Bucket(at.Hash, 37)
            && PackedText.Slot(at.Hash, at.Displacement, 64) == TextHash.Slot(at.Hash, at.Displacement, 64)));

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_stored_read_and_written_alike(string text)
    {
        FuzzyDateParser.TryParse(text, out FuzzyDateBits stored, out string? whyNot).ShouldBeTrue(whyNot);
        FuzzyDate read = new(stored.Bits);

        (read.Earliest.DayNumber, read.Latest.DayNumber).ShouldBe((stored.Earliest, stored.Latest));
        FuzzyDate.Parse(text).Bits.ShouldBe(stored.Bits);
        read.IsCertain.ShouldBe(!stored.IsStartVague && !stored.IsEndVague);
        (read.IsOpenStart, read.IsOpenEnd).ShouldBe((stored.OpenStart, stored.OpenEnd));
        ((int)read.Form).ShouldBe((int)stored.Form);
        ((int)read.Precision).ShouldBe(Math.Max((int)stored.StartPrecision, (int)stored.EndPrecision));
        ((int)read.Qualifier).ShouldBe((int)(stored.StartQualifier == 0 ? stored.EndQualifier : stored.StartQualifier));
        read.ToString().ShouldBe(text);
        ScalarTypes.Of<FuzzyDateType>().Write(new FuzzyDateValue(stored)).ShouldBe(text);
    }

    [Fact]
    public void A_day_of_an_application_is_that_day_of_the_data()
    {
        FuzzyDateParser.TryParse("2025-02-18", out FuzzyDateBits stored, out _).ShouldBeTrue();
        new FuzzyDate(new DateOnly(2025, 2, 18)).ShouldBe(new FuzzyDate(stored.Bits));
    }

    [Theory]
    [MemberData(nameof(Durations))]
    public void A_duration_is_stored_read_and_written_alike(string text)
    {
        DurationParser.TryParse(text, out DurationBits stored, out string? whyNot).ShouldBeTrue(whyNot);
        IsoDuration read = new(stored.Bits);

        (read.Months, read.Days, read.Seconds).ShouldBe((stored.Months, stored.Days, stored.Seconds));
        read.ToString().ShouldBe(ScalarTypes.Of<DurationType>().Write(new DurationValue(stored)));
        DurationParser.TryParse(read.ToString(), out DurationBits again, out _).ShouldBeTrue();
        again.ShouldBe(stored);
    }

    [Fact]
    public void What_a_date_can_be_has_the_same_names_and_numbers()
    {
        Members<DatePrecision>().ShouldBe(Members<Compiler.Types.DatePrecision>());
        Members<DateQualifier>().ShouldBe(Members<Compiler.Types.DateQualifier>());
        Members<DateForm>().ShouldBe(Members<Compiler.Types.DateForm>());

        static IEnumerable<(string Name, int Value)> Members<T>()
            where T : struct, Enum =>
                Enum.GetValues<T>().Select(v => (v.ToString(), Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
