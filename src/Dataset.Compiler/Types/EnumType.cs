using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

public sealed record EnumValue(EnumMember Member) : ScalarValue
{
    public override ScalarType Type => ScalarTypes.Enum;
}

/// <summary>A member of an enum of the project: the column says of which.</summary>
public sealed class EnumType : ScalarType
{
    public override string Name => "enum";

    public override string ClrName => "";

    public override string Expected => "one of its listed values";

    public override FindingKind Refusal => BindingFindings.UnknownMember;

    public override StorageForm Form => StorageForm.Number;

    public override LookUps LookUps => LookUps.Key | LookUps.Unique | LookUps.Index;

    public override ClaimForm Claim { get; } = new("Enum", "a member of an enum", "", "");

    public override string? Json => null;

    public override ScalarValue? Read(string text, EnumMembers? members, out string? whyNot)
    {
        whyNot = null;
        return members?.Find(text);
    }

    public override string Write(ScalarValue value) => ((EnumValue)value).Member.YamlName;

    public override string Show(ScalarValue value) => ((EnumValue)value).Member.Name;

    public override ulong Word(ScalarValue value, int at) => unchecked((ulong)((EnumValue)value).Member.Value);

    public override string CSharp(string type, IReadOnlyList<string> words) => $"({type}){words[0]}";

    public override string CSharpCode(string value) => $"(long){value}";
}
