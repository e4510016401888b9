using System.Globalization;

namespace Dataset.Compiler.Types;

public sealed record GuidValue(Guid Guid) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<GuidType>();
}

/// <summary>A GUID in hexadecimal digits with hyphens between them. It is stored as its two halves.</summary>
public sealed class GuidType : ScalarType<GuidValue>
{
    public override string Name => "guid";

    public override string ClrName => "System.Guid";

    public override string Expected => "a GUID";

    public override StorageForm Form => StorageForm.Bits(2);

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index;

    public override string HashFormat => "D";

    public override ClaimForm Claim { get; } = new("Guid", "a GUID", "TryGetGuid", "guid");

    public override string Json => """{ "type": "string", "format": "uuid" }""";

    public override string CSharp(string type, IReadOnlyList<string> words)
    {
        IEnumerable<string> tail = Enumerable.Range(0, 8).Select(i => Part("byte", words[1], 56 - (8 * i)));
        return $"new {type}({Part("uint", words[0], 32)}, {Part("ushort", words[0], 16)}, {Part("ushort", words[0], 0)}, {string.Join(", ", tail)})";
    }

    protected override GuidValue? Read(string text, out string? whyNot)
    {
        whyNot = "it is written in 32 hexadecimal digits, as in 123e4567-e89b-12d3-a456-426614174000";
        return Guid.TryParseExact(text, "D", out Guid guid) ? new GuidValue(guid) : null;
    }

    protected override string Write(GuidValue value) => value.Guid.ToString("D", CultureInfo.InvariantCulture);

    protected override ulong Word(GuidValue value, int at)
    {
        string digits = value.Guid.ToString("N", CultureInfo.InvariantCulture);
        return ulong.Parse(digits.Substring(16 * at, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static string Part(string type, string word, int shift) =>
        $"unchecked(({type})({word} >> {shift.ToString(CultureInfo.InvariantCulture)}))";
}
