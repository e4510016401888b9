namespace Briefing.Arguments;

/// <summary>Finds whom the user means: by id, by name or alias, by these without regard to case, or by a person's last name.</summary>
internal static class ActorByName
{
    /// <exception cref="WrongArgumentException">The name means nobody, or several.</exception>
    public static IActor Find(string name)
    {
        if (IActor.Find(name) is { } actor)
        {
            return actor;
        }

        List<IActor> found = [.. Organizations.ByAlias(name), .. People.ByAlias(name)];
        if (found.Count == 0)
        {
            found = [.. IActor.All.Where(a => Names(a).Any(n => Same(n, name)))];
        }

        if (found.Count == 0)
        {
            found = [.. People.All.Where(p => Same(p.Name[(p.Name.LastIndexOf(' ') + 1)..], name))];
        }

        return found switch
        {
            [{ } only] => only,
            [] => throw new WrongArgumentException(
                $"--actor '{name}' is neither a person nor an organization.{Closest.Hint(name, IActor.All.SelectMany(a => Names(a).Prepend(a.Id)))}"),
            _ => throw new WrongArgumentException(
                $"--actor '{name}' may mean several; give one of these ids: {string.Join(", ", found.Select(a => a.Id))}."),
        };
    }

    private static IEnumerable<string> Names(IActor actor) => actor.Aliases.Select(a => a.Text).Prepend(actor.Name);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
