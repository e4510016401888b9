using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>
/// What a message is filled in with: a text; a place, which is printed as <c>file(line)</c>, since the build prints no additional locations; or what
/// may have been meant, which is printed as a question at the end.
/// </summary>
public readonly record struct FindingArgument
{
    private FindingArgument(string? text, NodeAddress? place, bool isMeant) => (Text, Place, IsMeant) = (text, place, isMeant);

    public string? Text { get; }

    public NodeAddress? Place { get; }

    public bool IsMeant { get; }

    /// <summary>What may have been meant; nothing where that is null.</summary>
    public static FindingArgument Meant(string? meant) => meant is null ? "" : new FindingArgument(meant, null, isMeant: true);

    public static implicit operator FindingArgument(string text) => new(text, null, isMeant: false);

    public static implicit operator FindingArgument(NodeAddress place) => new(null, place, isMeant: false);
}
