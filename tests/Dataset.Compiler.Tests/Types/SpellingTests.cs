using Dataset.Compiler.Types;

namespace Dataset.Compiler.Tests.Types;

/// <summary>Every spelling of YAML's core schema is read, and no value is another one than was written.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("bool", "True", "true")]
    [InlineData("bool", "FALSE", "false")]
    [InlineData("int", "+5", "5")]
    [InlineData("int", "007", "7")]
    [InlineData("int", "0x1F", "31")]
    [InlineData("int", "0o17", "15")]
    [InlineData("int", "1e3", "1000")]
    [InlineData("int", "-0", "0")]
    [InlineData("long", "0x7FFFFFFFFFFFFFFF", "9223372036854775807")]
    [InlineData("long", "-9.5e1", "-95")]
    [InlineData("decimal", "8.4400", "8.4400")]
    [InlineData("decimal", "1e3", "1000")]
    [InlineData("decimal", ".5", "0.5")]
    [InlineData("decimal", "5.", "5")]
    [InlineData("decimal", "0x10", "16")]
    [InlineData("decimal", "0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("decimal", "0.12345678901234567890123456780000000", "0.1234567890123456789012345678")]
    [InlineData("decimal", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("double", "0.1", "0.1")]
    [InlineData("double", "6.02e23", "6.02E+23")]
    [InlineData("double", "-0.0", "0")]
    [InlineData("double", "1.50", "1.5")]
    [InlineData("double", "-.INF", "-.inf")]
    [InlineData("double", ".NaN", ".nan")]
    [InlineData("date-time", "2001-12-14 21:59:43.10Z", "2001-12-14T21:59:43.1Z")]
    [InlineData("date-time", "2001-12-14", "2001-12-14T00:00:00")]
    [InlineData("date-time-offset", "2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.1-05:00")]
    [InlineData("date-time-offset", "2019-01-01 10:00:00 +0130", "2019-01-01T10:00:00+01:30")]
    [InlineData("time", "21:59", "21:59:00")]
    [InlineData("time-span", "P2DT4H", "2.04:00:00")]
    [InlineData("guid", "123E4567-E89B-12D3-A456-426614174000", "123e4567-e89b-12d3-a456-426614174000")]
    [InlineData("time", "7:30", "07:30:00")]
    [InlineData("date-time", "2001-12-15 2:59:43.1", "2001-12-15T02:59:43.1")]
    [InlineData("uri", "HTTPS://a.example/", "HTTPS://a.example/")]
    public void A_value_may_be_written_in_several_ways(string type, string text, string written)
    {
        ScalarValue value = ScalarTypes.Named(type).Read(text, null, out string? whyNot).ShouldNotBeNull(whyNot);

        value.Type.Write(value).ShouldBe(written);
        ScalarTypes.Named(type).Read(written, null, out _).ShouldBe(value);
    }

    [Theory]
    [InlineData("bool", "yes")]
    [InlineData("int", "1.5")]
    [InlineData("int", "1_000")]
    [InlineData("int", "0x")]
    [InlineData("int", "0o8")]
    [InlineData("int", "2147483648")]
    [InlineData("int", "1e-1")]
    [InlineData("int", "")]
    [InlineData("long", "9223372036854775808")]
    [InlineData("decimal", "0.12345678901234567890123456789012345")]
    [InlineData("decimal", "99999999999999999999.99999999999999999999")]
    [InlineData("decimal", "79228162514264337593543950336")]
    [InlineData("decimal", "1e29")]
    [InlineData("decimal", "1e-29")]
    [InlineData("decimal", "1,5")]
    [InlineData("decimal", ".")]
    [InlineData("decimal", "1e")]
    [InlineData("double", "9007199254740993")]
    [InlineData("double", "0.1000000000000000055511151231257827")]
    [InlineData("double", "1e400")]
    [InlineData("double", "inf")]
    [InlineData("date-time", "2001-12-14T21:59:43+01:00")]
    [InlineData("date-time", "2001-02-30T10:00")]
    [InlineData("date-time-offset", "2001-12-14T21:59:43")]
    [InlineData("date-time-offset", "0001-01-01T00:00:00+01:00")]
    [InlineData("date-time-offset", "2001-12-14T21:59:43+15:00")]
    [InlineData("time", "24:00")]
    [InlineData("time-span", "P1M")]
    [InlineData("uri", "ftp://a.example/")]
    public void What_cannot_be_held_exactly_is_refused_with_a_reason(string type, string text)
    {
        ScalarTypes.Named(type).Read(text, null, out string? whyNot).ShouldBeNull();

        whyNot.ShouldNotBeNullOrEmpty();
    }
}
