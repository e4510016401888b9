using Briefing.Wording;

namespace Briefing;

/// <summary>What the briefing is narrowed to.</summary>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="Actor">Only what this actor, or somebody on their behalf, has a part in.</param>
/// <param name="Issue">Only what is about this issue, or about one that is part of it.</param>
internal sealed record Scope(DateOnly AsOf, IActor? Actor, Issue? Issue)
{
    /// <summary>Whether there is more to the dataset than this.</summary>
    public bool IsNarrowed => Actor is not null || Issue is not null || AsOf < Edition.Current.CutOff;

    /// <summary>Whether the fact is in: it has begun by that day, the actor is in it, and it is about the issue.</summary>
    public bool Includes(IFact fact) => HasBegun(fact) && Concerns(fact);

    /// <summary>Whether the actor is in the fact, and it is about the issue, whenever it was.</summary>
    public bool Concerns(IFact fact) =>
        (Actor is null || fact.Actors().Any(IsActor)) && (Issue is null || fact.Topics().Any(IsIssue));

    /// <summary>Whether it has, as far as can be known, begun by that day. What has no date is as old as the first article that tells it.</summary>
    public bool HasBegun(IFact fact) =>
        FactDate.Of(fact) is { } date ? HasBegun(date) : fact.Evidence.Count == 0 || fact.Evidence.Any(e => HasBegun(e.In.Published));

    /// <summary>Whether it may have begun by that day.</summary>
    public bool HasBegun(FuzzyDate date) => !date.IsAfter(AsOf);

    /// <summary>In words.</summary>
    public override string ToString()
    {
        string text = "as of " + When.Text(AsOf);
        text += Actor is null ? "" : $", {Actor.Name} only";
        return text + (Issue is null ? "" : $", on {Issue.Title} only");
    }

    private bool IsActor(IActor actor)
    {
        for (IActor? it = actor; it is not null; it = SpeaksFor(it))
        {
            if (it.Equals(Actor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of an organization the one it is part of, of a person the one whose office they hold.</summary>
    private Organization? SpeaksFor(IActor actor) =>
        actor is Organization organization ? organization.Parent : (actor as Person)?.PostOn(AsOf)?.Organization;

    private bool IsIssue(ITopic topic)
    {
        for (Issue? it = topic as Issue; it is not null; it = it.Parent)
        {
            if (it.Equals(Issue))
            {
                return true;
            }
        }

        return false;
    }
}
