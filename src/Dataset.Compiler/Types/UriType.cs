namespace Dataset.Compiler.Types;

public sealed record UriValue(string Text) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Of<UriType>();
}

/// <summary>A web address. It is compared as it is written.</summary>
public sealed class UriType : ScalarType<UriValue>
{
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
        whyNot = "it starts with https:// or http:// and has no spaces";
        return WebAddress.Is(text) ? new UriValue(text) : null;
    }

    protected override string Write(UriValue value) => value.Text;
}
