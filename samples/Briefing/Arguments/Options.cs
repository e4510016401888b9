namespace Briefing.Arguments;

/// <summary>What the arguments ask for.</summary>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="Actor">Only what this actor has a part in.</param>
/// <param name="Issue">Only what is about this issue, or about one that is part of it.</param>
/// <param name="Section">Only this section.</param>
/// <param name="IsFull">Every section, with all of its lines.</param>
/// <param name="Help">Nothing but the usage.</param>
internal sealed record Options(
    DateOnly AsOf, IActor? Actor = null, Issue? Issue = null, string? Section = null, bool IsFull = false, bool Help = false);
