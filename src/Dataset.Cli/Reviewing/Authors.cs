using Dataset.Cli.History;

namespace Dataset.Cli.Reviewing;

/// <summary>Who made a commit.</summary>
/// <param name="Main">Its author.</param>
/// <param name="Others">Whom it names as co-authors.</param>
internal sealed record Authorship(Person Main, IReadOnlyList<Person> Others)
{
    public bool Includes(Person person) => Main.Is(person) || Others.Any(o => o.Is(person));
}

/// <summary>Who wrote which lines, as the commits say that touched them last; git is asked once for each file and commit.</summary>
internal sealed class Authors(Git git)
{
    private readonly Dictionary<string, IReadOnlyList<string?>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Authorship> _commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _committed = new(StringComparer.Ordinal);
    private readonly Dictionary<Person, Person> _people = [];

    /// <summary>The person as <c>.mailmap</c> knows them.</summary>
    public Person Known(Person person)
    {
        if (!_people.TryGetValue(person, out Person? known))
        {
            _people.Add(person, known = git.Known(person));
        }

        return known;
    }

    public bool IsCommitted(string path)
    {
        if (!_committed.TryGetValue(path, out bool isCommitted))
        {
            _committed.Add(path, isCommitted = git.IsTracked(path) && git.IsCommitted(path));
        }

        return isCommitted;
    }

    /// <summary>Whoever wrote a fact as it is, and whoever changed it last; null where a part of it is not committed yet.</summary>
    public IReadOnlyList<Authorship>? OfFact(ReviewedFact fact)
    {
        (int first, int last) = fact.Lines;
        return OfLines(fact.File.Path, first, last) is not { } authors ? null
            : IsCommitted(fact.File.Path) && git.LastChange(fact.File.Path, first, last) is { } change ? [.. authors, Of(change)]
            : authors;
    }

    /// <summary>Null where one of the lines is not committed yet.</summary>
    public IReadOnlyList<Authorship>? OfLines(string path, int first, int last)
    {
        if (!_files.TryGetValue(path, out IReadOnlyList<string?>? lines))
        {
            _files.Add(path, lines = git.IsTracked(path) ? git.Blame(path) : []);
        }

        List<string?> commits = lines.Skip(first).Take(last - first + 1).Distinct().ToList();
        return commits.Count == 0 || commits.Contains(null) ? null : commits.Select(c => Of(c!)).ToList();
    }

    private Authorship Of(string commit)
    {
        if (!_commits.TryGetValue(commit, out Authorship? authors))
        {
            IReadOnlyList<Person> all = git.AuthorsOf(commit);
            _commits.Add(commit, authors = new Authorship(all[0], all.Skip(1).ToList()));
        }

        return authors;
    }
}
