namespace Dataset.Generator.Tests;

/// <summary>The stages of the pipeline by their names, in the order in which they run.</summary>
internal static class Stages
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Declarations = nameof(Declarations);
    public const string Schema = nameof(Schema);
    public const string Size = nameof(Size);
    public const string Read = nameof(Read);
    public const string Values = nameof(Values);
    public const string Articles = nameof(Articles);
    public const string Sources = nameof(Sources);
    public const string Cited = nameof(Cited);
    public const string Quotes = nameof(Quotes);
    public const string Keys = nameof(Keys);
    public const string KeyIndex = nameof(KeyIndex);
    public const string Links = nameof(Links);
    public const string Catalogue = nameof(Catalogue);
    public const string Ledger = nameof(Ledger);
    public const string Released = nameof(Released);
    public const string EmitApi = nameof(EmitApi);
    public const string Api = nameof(Api);
    public const string Members = nameof(Members);
    public const string Member = nameof(Member);
    public const string EmitMembers = nameof(EmitMembers);
    public const string KeyLists = nameof(KeyLists);
    public const string KeyList = nameof(KeyList);
    public const string EmitKeyLists = nameof(EmitKeyLists);
    public const string Parts = nameof(Parts);
    public const string Part = nameof(Part);
    public const string EmitPart = nameof(EmitPart);
    public const string EmitData = nameof(EmitData);
    public const string Data = nameof(Data);
    public const string EmitProvenance = nameof(EmitProvenance);
    public const string Places = nameof(Places);
    public const string Report = nameof(Report);

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Stages).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
