namespace Dataset;

/// <summary>Fields of issues.</summary>
public enum IssueKind
{
    /// <summary>Borders, occupation, sovereignty.</summary>
    Territory,

    /// <summary>Alliances, guarantees, forces.</summary>
    Security,

    /// <summary>Unions other than military ones.</summary>
    Membership,

    /// <summary>An end of fighting.</summary>
    Ceasefire,

    /// <summary>Who negotiates, where and how.</summary>
    Process,

    /// <summary>Relations between two sides.</summary>
    Bilateral,

    /// <summary>Sanctions, energy, money.</summary>
    Economy,

    /// <summary>People harmed or held.</summary>
    Humanitarian,

    /// <summary>What the war is, where it comes from, what the sides believe in: nothing that a settlement could decide.</summary>
    Background,
}
