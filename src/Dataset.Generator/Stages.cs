namespace Dataset.Generator;

/// <summary>The tracking names of the pipeline's stages, in the order in which they run.</summary>
public static class Stages
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Articles = nameof(Articles);
    public const string Declarations = nameof(Declarations);
    public const string Schema = nameof(Schema);
    public const string Read = nameof(Read);
    public const string Sources = nameof(Sources);
    public const string Cited = nameof(Cited);
    public const string Quotes = nameof(Quotes);
    public const string Values = nameof(Values);
    public const string Keys = nameof(Keys);
    public const string KeyIndex = nameof(KeyIndex);
    public const string Links = nameof(Links);
    public const string Catalogue = nameof(Catalogue);
    public const string Ledger = nameof(Ledger);
    public const string Released = nameof(Released);
    public const string EmitApi = nameof(EmitApi);
    public const string Members = nameof(Members);
    public const string EmitMembers = nameof(EmitMembers);
    public const string Parts = nameof(Parts);
    public const string EmitPart = nameof(EmitPart);
    public const string EmitData = nameof(EmitData);
    public const string EmitProvenance = nameof(EmitProvenance);
    public const string Diagnostics = nameof(Diagnostics);
}
