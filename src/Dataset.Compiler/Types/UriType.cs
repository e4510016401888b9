namespace Dataset.Compiler.Types;

public sealed record UriValue(string Text) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<UriType>();
}

/// <summary>A web address or, in a column that allows it, any absolute URI. It is compared as it is written.</summary>
public sealed class UriType : ScalarType<UriValue>
{
    public const string AnyExpected = "an absolute URI";

    public override string Name => "uri";

    public override string ClrName => "System.Uri";

    public override bool IsReference => true;

    public override string Expected => "a web address";

    public override StorageForm Form => StorageForm.Text;

    public override LookUps LookUps => LookUps.Unique | LookUps.Index;

    public override ClaimForm Claim { get; } = new("Uri", "a web address", "TryGetUri", "address");

    public override string Json => """{ "type": "string", "format": "uri" }""";

    public override string CSharp(string type, IReadOnlyList<string> words) => $"new {type}({words[0]}, global::System.UriKind.Absolute)";

    public override string CSharpText(string value) => value + ".OriginalString";

    protected override UriValue? Read(string text, out string? whyNot)
    {
        whyNot = null;
        if (WebAddress.Is(text))
        {
            return new UriValue(text);
        }

        whyNot = !WebAddress.HasScheme(text) && ReadAny(text, out _) is not null
            ? "another scheme than http and https is allowed by [AnyScheme] on the property"
            : "it starts with https:// or http:// and has no spaces";
        return null;
    }

    /// <summary>Reads a URI of any scheme.</summary>
    public static UriValue? ReadAny(string text, out string? whyNot)
    {
        whyNot = "it starts with a scheme and a colon, such as mailto: or urn:, and has no spaces";
        return HasScheme(text) && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) && Uri.TryCreate(text, UriKind.Absolute, out _)
            ? new UriValue(text)
            : null;
    }

    /// <summary>Some systems take a path for a URI, others a drive: what counts is that a scheme stands there, of two letters or more.</summary>
    private static bool HasScheme(string text)
    {
        int colon = text.IndexOf(':');
        return colon > 1 && colon < text.Length - 1 && IsLetter(text[0])
            && text.Take(colon).All(c => IsLetter(c) || c is (>= '0' and <= '9') or '+' or '-' or '.');
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    protected override string Write(UriValue value) => value.Text;
}
