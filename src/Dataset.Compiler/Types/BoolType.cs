namespace Dataset.Compiler.Types;

public sealed record BoolValue(bool Value) : ScalarValue
{
    private static readonly BoolValue s_true = new(true), s_false = new(false);

    public override ScalarType Type => ScalarTypes.Of<BoolType>();

    public static BoolValue Of(bool value) => value ? s_true : s_false;
}

/// <summary>A truth value.</summary>
public sealed class BoolType : ScalarType<BoolValue>
{
    public override string Name => "bool";

    public override string ClrName => "System.Boolean";

    public override string CSharpName => "bool";

    public override string Expected => "true or false";

    public override StorageForm Form => StorageForm.Number;

    public override LookUps LookUps => LookUps.Unique | LookUps.Index;

    public override ClaimForm Claim { get; } = new("Bool", "a truth value", "TryGetBool", "value");

    /// <summary>What stands in quotes is a text to an editor, and a truth value here.</summary>
    public override string Json => """{ "type": ["boolean", "string"], "pattern": "^(true|True|TRUE|false|False|FALSE)$" }""";

    public override PlainKind Plain => PlainKind.Boolean;

    public override string CSharp(string type, IReadOnlyList<string> words) => $"{words[0]} != 0";

    public override string CSharpCode(string value) => $"({value} ? 1L : 0L)";

    protected override BoolValue? Read(string text, out string? whyNot)
    {
        whyNot = "it is either true or false";
        return text switch
        {
            "true" or "True" or "TRUE" => BoolValue.Of(true),
            "false" or "False" or "FALSE" => BoolValue.Of(false),
            _ => null,
        };
    }

    protected override string Write(BoolValue value) => value.Value ? "true" : "false";

    protected override ulong Word(BoolValue value, int at) => value.Value ? 1UL : 0;
}
