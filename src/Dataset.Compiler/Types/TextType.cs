namespace Dataset.Compiler.Types;

public sealed record TextValue(string Text) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Text;
}

/// <summary>Any text.</summary>
public sealed class TextType : ScalarType<TextValue>
{
    public override string Name => "text";

    public override string ClrName => "System.String";

    public override string CSharpName => "string";

    public override bool IsReference => true;

    public override string Expected => "text";

    public override StorageForm Form => StorageForm.Text;

    public override bool IsItsText => true;

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index;

    public override ClaimForm Claim { get; } = new("Text", "text", "TryGetText", "text");

    public override string Json => """{ "type": ["string", "number", "boolean"] }""";

    public override string CSharp(string type, IReadOnlyList<string> words) => words[0];

    public override string CSharpText(string value) => value;

    protected override TextValue? Read(string text, out string? whyNot)
    {
        whyNot = null;
        return new TextValue(text);
    }

    protected override string Write(TextValue value) => value.Text;
}
