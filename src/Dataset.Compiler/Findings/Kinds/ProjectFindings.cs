namespace Dataset.Compiler.Findings;

/// <summary>What is wrong with the project, before any of its declarations or files is looked at.</summary>
internal static class ProjectFindings
{
    public static readonly FindingKind OldLanguage = new(
        "DS0031", Severity.Error, "Language version is too old",
        "the language version is C# {0}; declarations need C# 13 or later: set <LangVersion>13</LangVersion> in the project");

    public static readonly FindingKind OldFramework = new(
        "DS0032", Severity.Error, "Framework is too old",
        "the project compiles against a framework that has no '{0}'; a dataset needs .NET 8 or later: set "
            + "<TargetFramework>net8.0</TargetFramework> or a later one");

    public static readonly FindingKind OldRuntime = new(
        "DS0035", Severity.Error, "Dataset.Runtime is too old",
        "Dataset.Runtime {0} is older than the generator: reference version {1} of that package, or a later one");

    public static readonly FindingKind LostFiles = new(
        "DS1010", Severity.Error, "Files of the dataset were lost",
        "the project names {0} files of the dataset, and the compiler was handed {1} of them: something takes additional files away, or their "
            + "role: name them as DatasetCuratedFiles, DatasetArticleFiles or DatasetLedgerFiles alone")
    { IsFixed = true };
}
