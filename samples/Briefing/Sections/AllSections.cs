namespace Briefing.Sections;

/// <summary>The sections in the order in which they are printed.</summary>
internal static class AllSections
{
    private static readonly ISection[] s_all =
        [new TimelineSection(), new PositionsSection(), new ProposalsSection(), new QuestionsSection(), new DisagreementsSection()];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => s_all.Select(s => s.Name);

    /// <summary>The section of that name; all where none is named.</summary>
    public static IEnumerable<ISection> Named(string? name) => s_all.Where(s => name is null || s.Name == name);
}
